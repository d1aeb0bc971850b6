import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '#db/cluster/server'
import { Launcher, temporaryFolder } from './support/launcher.ts'

/** Starts, and expects plain lines instead: what is wrong with its mend, exit code 1, no stack. */
async function refuses(environment: Record<string, string>) {
  const launcher = await Launcher.start(environment)
  expect(await launcher.ended).toBe(1)
  expect(launcher.output).not.toMatch(/^ +at /m)
  return launcher.output.split('\n').filter((line) => line.startsWith('Error: '))
}

const nobody = (port: number) => `postgres://somebody:secret@127.0.0.1:${port}/counterclaim`

test('a taken port', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  expect(await refuses({ DATA_DIR: temporaryFolder(), PORT: String(port) })).toEqual([
    `Error: Port ${port} on 127.0.0.1 is taken by another program. Stop that program or choose another port: PORT=${port + 1} npm start`,
  ])
})

test('an address that this machine does not have', async () => {
  const [line] = await refuses({ DATA_DIR: temporaryFolder(), HOST: '203.0.113.1' })
  expect(line).toMatch(/This machine has no address 203\.0\.113\.1\. Set HOST/)
})

test('a database that does not answer, and never the embedded one instead', async () => {
  const dataDir = temporaryFolder()
  const lines = await refuses({ DATA_DIR: dataDir, DATABASE_URL: nobody(await freePort()) })
  expect(lines).toEqual([expect.stringMatching(/No database server answers at 127\.0\.0\.1:\d+ \(DATABASE_URL\)/)])
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
})

test('everything that is wrong with the environment, at once', async () => {
  const lines = await refuses({ DATA_DIR: temporaryFolder(), PORT: 'http', DATABASE_URL: 'mysql://x', SMTP_URL: 'x' })
  expect(lines.map((line) => line.split(' ')[1])).toEqual(['DATABASE_URL', 'PORT', 'SMTP_URL'])
})

test('a data folder that is a file', async () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(await refuses({ DATA_DIR: file })).toEqual([
    `Error: DATA_DIR is ${file}, which is not a folder. Set DATA_DIR to a folder.`,
  ])
})

const inNamespace = ['--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), 'sh', '-c']

/** Starts on a small disk of its own, mounted at $DISK for as long as this takes. */
function startOnDisk(options: string, before = 'true') {
  const disk = join(temporaryFolder(), 'disk')
  mkdirSync(disk)
  const start = 'DATA_DIR="$DISK/data" PORT=3199 "$NODE" scripts/start.mjs'
  return spawnSync('unshare', [...inNamespace, `mount -t tmpfs -o ${options} tmpfs "$DISK" && ${before} && ${start}`], {
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH: process.env.PATH, NODE_ENV: 'test', DISK: disk, NODE: process.execPath },
    encoding: 'utf8',
  })
}

const makeDatabase = `"$NODE" --input-type=module -e "
  import { startCluster } from '#db/cluster'
  await (await startCluster({ dataDir: process.env.DISK + '/data' })).stop()"`
const leave = (kilobytes: number) =>
  `head -c $((($(df --output=avail -k "$DISK" | tail -1) - ${kilobytes}) * 1024)) /dev/zero > "$DISK/filler"`

// Where no disk may be mounted (in some containers) there is none to fill.
if (spawnSync('unshare', [...inNamespace, 'mount -t tmpfs tmpfs /tmp']).status === 0) {
  test.each([
    ['from the start', 'size=8m', 'true'],
    ['when the demo is loaded', 'size=64m', `${makeDatabase} && ${leave(2000)}`],
    ['to the last byte', 'size=64m', `${makeDatabase} && ${leave(0)}`],
  ])('a disk that is full %s', (_, options, before) => {
    const { status, stderr } = startOnDisk(options, before)
    expect(stderr).toMatch(/^Error: The disk is full: nothing more can be written to .*\. Free some space/)
    expect(stderr).not.toMatch(/^ +at /m)
    expect(status).toBe(1)
  })

  test('a disk that can only be read', () => {
    const { status, stderr } = startOnDisk('ro')
    expect(stderr).toMatch(/^Error: No permission to write to .*data\. Give this user the right/)
    expect(status).toBe(1)
  })
}
