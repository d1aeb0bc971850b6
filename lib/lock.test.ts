import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { tryLock } from './lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterclaim-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
let file: string
beforeEach(() => {
  file = join(folder, `lock-${count++}`)
})

/** Another process that holds the lock until it is killed. */
async function holder(mode: 'exclusive' | 'shared') {
  const program = `import { tryLock } from '${import.meta.dirname}/lock.ts'
    if (tryLock('${file}', '${mode}')) console.log('held'); setInterval(() => {}, 1e6)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return {
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

test('a lock is held by one process and free again when that was killed', async () => {
  const other = await holder('exclusive')
  expect(tryLock(file)).toBeNull()
  expect(tryLock(file, 'shared')).toBeNull()
  await other.kill()
  const lock = tryLock(file)
  expect(lock).not.toBeNull()
  lock?.release()
})

test('many may share a lock, and then nobody has it alone', async () => {
  const other = await holder('shared')
  const lock = tryLock(file, 'shared')
  expect(lock).not.toBeNull()
  lock?.release()
  expect(tryLock(file)).toBeNull()
  await other.kill()
  tryLock(file)?.release()
})

test('a released lock can be taken again', () => {
  tryLock(file)?.release()
  const again = tryLock(file)
  expect(again).not.toBeNull()
  again?.release()
})
