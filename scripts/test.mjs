// `npm test` and `npm run test:hard`, also in a clone with nothing installed: plain JavaScript up to the pinned Node.
import { spawnSync } from 'node:child_process'
import { findNode, install, root } from './install.mjs'
import { alone } from './mutex.mjs'

async function run() {
  try {
    await alone(root, () => install())
    const { status } = spawnSync(findNode(), ['scripts/test.ts', ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
    })
    return status ?? 1
  } catch (error) {
    console.error(error.message)
    console.log('0 passed, 1 failed')
    return 1
  }
}

process.exitCode = await run()
