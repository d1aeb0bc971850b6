import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { noAccess, StartupError } from './startup-error.ts'

/** Makes the data folder, private to this user, or says why it can't be used. */
export function openDataDir(path: string) {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EEXIST' || code === 'ENOTDIR') throw notAFolder(path)
    // On a read-only disk, Node says that the folder it could not make isn't there.
    throw code === 'ENOENT' ? new StartupError(noAccess(path), { cause: error }) : error
  }
  if (!statSync(path).isDirectory()) throw notAFolder(path)
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartupError(noAccess(path), { cause: error })
  }
}

const notAFolder = (path: string) =>
  new StartupError({ what: `DATA_DIR is ${path}, which is not a folder.`, mend: 'Set DATA_DIR to a folder.' })

/** Reads a file of the data folder that only this user may read; makes it on first use, never half, never twice. */
export function keep(dataDir: string, name: string, make: () => string): string {
  const file = join(dataDir, name)
  const kept = read(file)
  if (kept !== null) return kept
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    writeFileSync(draft, make(), { mode: 0o600, flush: true })
    chmodSync(draft, 0o600)
    linkSync(draft, file)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(file, 'utf8')
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null
    throw error
  }
}

export const randomSecret = () => randomBytes(32).toString('base64url')
