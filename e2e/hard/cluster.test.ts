import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { runningCluster, startCluster } from '#db/cluster'
import { temporaryFolder } from './support/launcher.ts'

async function start(dataDir: string) {
  const said: string[] = []
  const cluster = await startCluster({ dataDir, log: (line) => said.push(line) })
  onTestFinished(cluster.stop)
  return { ...cluster, said }
}

async function ask(url: string, question: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await sql.unsafe(question).values()
  } finally {
    await sql.end()
  }
}

test('it is UTF-8, sorts alike everywhere, and listens to this machine only', async () => {
  const { superUrl } = await start(temporaryFolder())
  const [row] = await ask(
    superUrl,
    `select pg_encoding_to_char(encoding), datlocprovider, datlocale from pg_database where datname = 'counterclaim'`,
  )
  expect(row).toEqual(['UTF8', 'b', 'C.UTF-8'])
  expect(await ask(superUrl, 'show listen_addresses')).toEqual([['127.0.0.1']])
  expect(await ask(superUrl, 'show unix_socket_directories')).toEqual([['']])
})

test('nobody gets in without the password, and its file is private', async () => {
  const dataDir = temporaryFolder()
  const { superUrl, url } = await start(dataDir)
  const without = Object.assign(new URL(superUrl), { password: 'guess' }).href
  await expect(ask(without, 'select 1')).rejects.toThrow(/password authentication failed/)
  expect(await ask(superUrl, 'select 1')).toEqual([[1]])
  expect(await ask(url, 'select rolsuper, rolcreaterole from pg_roles where rolname = current_user')).toEqual([
    [false, false],
  ])
  for (const name of readdirSync(dataDir).filter((file) => /password|log/.test(file))) {
    expect(statSync(join(dataDir, name)).mode & 0o077, name).toBe(0)
  }
})

test('it runs below a folder that only its owner may enter', async () => {
  const closed = join(temporaryFolder(), 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const { superUrl } = await start(join(closed, 'clone/.data'))
  expect(await ask(superUrl, 'select 1')).toEqual([[1]])
})

test('a second one in the same folder is refused; another program finds the first', async () => {
  const dataDir = temporaryFolder()
  expect(() => runningCluster(dataDir)).not.toThrow()
  expect(runningCluster(dataDir)).toBeNull()
  const { url } = await start(dataDir)
  await expect(startCluster({ dataDir })).rejects.toThrow(/is in use by another running Counterclaim/)
  expect(runningCluster(dataDir)?.url).toBe(url)
})

test('what a dead server left is cleared, also when its number belongs to a stranger now', async () => {
  const dataDir = temporaryFolder()
  await (await startCluster({ dataDir })).stop()
  writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${dataDir}\n1\n1\n\n127.0.0.1\n\nready\n`)
  const { superUrl } = await start(dataDir)
  expect(await ask(superUrl, 'select 1')).toEqual([[1]])
})

test('a cluster that was only half made is made anew', async () => {
  const dataDir = temporaryFolder()
  mkdirSync(join(dataDir, 'postgres.new/base'), { recursive: true })
  writeFileSync(join(dataDir, 'postgres.new/PG_VERSION'), '18\n')
  const { superUrl } = await start(dataDir)
  expect(await ask(superUrl, 'select 1')).toEqual([[1]])
  expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new'))).toEqual([])
})

test('a cluster is made while a start that was killed is still making its own', async () => {
  const dataDir = temporaryFolder()
  const drafts = ['postgres.new/base', 'postgres.new-killed/base'].map((draft) => join(dataDir, draft))
  const writing = spawn('sh', ['-c', 'while :; do mkdir -p "$@"; done', 'sh', ...drafts])
  onTestFinished(() => void writing.kill())
  const { superUrl } = await start(dataDir)
  expect(await ask(superUrl, 'select 1')).toEqual([[1]])
})

test('a cluster whose passwords are gone says what to restore', async () => {
  const dataDir = temporaryFolder()
  await (await startCluster({ dataDir })).stop()
  rmSync(join(dataDir, 'postgres-passwords.json'))
  await expect(startCluster({ dataDir })).rejects.toThrow(/Restore that file from a backup/)
})

test('a cluster of another PostgreSQL is not touched', async () => {
  const dataDir = temporaryFolder()
  await (await startCluster({ dataDir })).stop()
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '17\n')
  await expect(startCluster({ dataDir })).rejects.toThrow(/made by PostgreSQL 17/)
})

if (process.getuid?.() === 0) {
  const program = `import { startCluster } from '#db/cluster'
    const cluster = await startCluster({ dataDir: process.env.DATA_DIR })
    console.log('up')
    await cluster.stop()`
  /** With only these programs on the path; without unshare it must become another user. */
  const startWithout = (dataDir: string, path: string) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { PATH: path, DATA_DIR: dataDir, NODE_ENV: 'test' },
      encoding: 'utf8',
    })

  test('root without user namespaces hands the data to an ordinary user, and takes them back', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o755)
    const dataDir = join(folder, 'data')
    expect(startWithout(dataDir, '/nowhere').stdout).toBe('up\n')
    expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0)
    const { superUrl } = await start(dataDir)
    expect(await ask(superUrl, 'select 1')).toEqual([[1]])
  })

  test('root without user namespaces is told when nobody else can reach the folder', () => {
    const { stdout, stderr } = startWithout(join(temporaryFolder(), 'data'), '/nowhere')
    expect(stdout).toBe('')
    expect(stderr).toMatch(/no other user of this machine can reach .* Start as an ordinary user/)
  })
}
