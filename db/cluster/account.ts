import { type SpawnOptions, spawnSync } from 'node:child_process'
import { chmodSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '#lib/startup-error'

/** As whom PostgreSQL runs: it refuses to be root. `wrap` turns its command into one that is not. */
export type Account = {
  wrap(program: string, args: string[]): [string, string[]]
  identity: Pick<SpawnOptions, 'uid' | 'gid'>
  /** Who must own the files on disk. */
  owner: { uid: number; gid: number } | null
}

const asIs: Account = { wrap: (program, args) => [program, args], identity: {}, owner: null }

/** The first account that can run `program` and reach `folder`; the one we are unless that is root. */
export function chooseAccount(folder: string, program: string): Account {
  if (process.getuid?.() !== 0) return asIs
  const choices = [...ownerOf(folder), ...unprivileged().flatMap(renamed), ...unprivileged().map(become)]
  const chosen = choices.find((account) => canRun(account, folder, program))
  if (chosen) return chosen
  throw new StartupError({
    what: `PostgreSQL does not run as root, and no other user of this machine can reach ${folder}.`,
    mend: 'Start as an ordinary user, or set DATA_DIR to a folder that everybody may enter.',
  })
}

type User = { uid: number; gid: number }

const become = ({ uid, gid }: User): Account => ({ ...asIs, identity: { uid, gid }, owner: { uid, gid } })

/**
 * Still root to the disk, but with another name in a user namespace of its own: it reaches folders that only root may
 * enter. Not allowed everywhere (containers, hardened kernels), so it is tried first.
 */
const renamed = ({ uid }: User): Account[] =>
  process.platform === 'linux'
    ? [
        {
          ...asIs,
          wrap: (program, args) => ['unshare', ['--user', `--map-user=${uid}`, '--', program, ...args]],
          owner: { uid: 0, gid: 0 },
        },
      ]
    : []

/** `sudo npm start` in somebody's folder: the database is theirs. */
function ownerOf(folder: string): Account[] {
  const { uid, gid } = statSync(folder)
  return uid === 0 ? [] : [become({ uid, gid })]
}

function unprivileged(): User[] {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const usual = ['postgres', 'nobody', 'daemon']
  return usual.flatMap((name) => users.filter((user) => user.name === name && user.uid > 0)).slice(0, 1)
}

function canRun(account: Account, folder: string, program: string) {
  if (account.identity.uid !== undefined) letPass(folder)
  const test = 'cd "$1" && test -x "$2" && test "$(id -u)" != 0'
  const [command, args] = account.wrap('/bin/sh', ['-c', test, 'sh', folder, program])
  return spawnSync(command, args, { ...account.identity, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Others may pass through the data folder, not look into it; every file in it is private by itself. */
function letPass(folder: string) {
  const { uid, mode } = statSync(folder)
  if (uid === 0) chmodSync(folder, (mode & 0o777) | 0o011)
}

/** Gives a file, or a folder and all in it, to the account; an earlier start may have chosen another. */
export function handOver(path: string, { owner }: Account) {
  const found = lstatSync(path)
  if (!owner || found.uid === owner.uid) return
  const inside = found.isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : []
  for (const entry of [...inside.map((name) => join(path, name)), path]) lchownSync(entry, owner.uid, owner.gid)
}
