import { once } from 'node:events'
import { copyFileSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import postgres from 'postgres'
import { expect, test, vi } from 'vitest'
import { runningCluster } from '#db/cluster'
import { readPostmaster } from '#db/cluster/postmaster'
import { findNode } from '#scripts/install.mjs'
import { Launcher, temporaryFolder } from './support/launcher.ts'

const drones = '/claims/iran-supplied-russia-with-attack-drones'
const postmaster = (dataDir: string) => readPostmaster(join(dataDir, 'postgres'))

/** What the demo must be whole by: as many as a start that nobody disturbed has. */
async function counts(dataDir: string) {
  const sql = postgres(runningCluster(dataDir)?.superUrl.replace(/postgres$/, 'counterclaim') ?? '', { max: 1 })
  const [row] =
    await sql`select (select count(*) from people)::int as people, (select count(*) from claims)::int as claims,
    (select count(*) from publications)::int as publications`
  await sql.end()
  return row
}

test('Ctrl-C ends application and database in order, in under ten seconds, and the next start is quick', async () => {
  const dataDir = temporaryFolder()
  const first = await Launcher.start({ DATA_DIR: dataDir })
  await first.serves()
  expect(await first.status(drones)).toBe(200)
  const { password } = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'))
  expect(first.output).toContain(password)

  const asked = Date.now()
  first.interrupt()
  expect(await first.ended).toBe(0)
  expect(Date.now() - asked).toBeLessThan(10_000)
  expect(postmaster(dataDir)).toBeNull()
  expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/)

  const began = Date.now()
  const second = await Launcher.start({ DATA_DIR: dataDir })
  await second.serves()
  expect(await second.status('/')).toBe(200)
  console.log(
    `The second start served its first page after ${Date.now() - began} ms (8,000 are allowed on two idle cores).`,
  )
  expect(second.output).toContain(password)
})

test('an answer under way does not keep it from ending', async () => {
  const dataDir = temporaryFolder()
  const launcher = await Launcher.start({ DATA_DIR: dataDir })
  await launcher.serves()
  const hanging = connect(Number(new URL(launcher.url).port), '127.0.0.1')
  hanging.on('error', () => {})
  hanging.write('POST /desk HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nthe rest never comes')
  await once(hanging, 'connect')
  const asked = Date.now()
  launcher.interrupt()
  launcher.interrupt()
  expect(await launcher.ended).toBe(0)
  expect(Date.now() - asked).toBeLessThan(10_000)
})

test('after kill -9 of the launcher the next start recovers by itself', async () => {
  const dataDir = temporaryFolder()
  const first = await Launcher.start({ DATA_DIR: dataDir })
  await first.serves()
  const whole = await counts(dataDir)
  const orphan = postmaster(dataDir)?.pid
  await first.kill()
  expect(orphan && process.kill(orphan, 0)).toBe(true)

  const second = await Launcher.start({ DATA_DIR: dataDir, PORT: new URL(first.url).port })
  await second.serves()
  expect(postmaster(dataDir)?.pid).not.toBe(orphan)
  expect(await counts(dataDir)).toEqual(whole)
  expect(await second.status(drones)).toBe(200)
})

test('started by another Node, it ends in order when that one is killed', async () => {
  const dataDir = temporaryFolder()
  const otherNode = join(temporaryFolder(), 'node')
  copyFileSync(findNode(), otherNode)
  const launcher = await Launcher.start({ DATA_DIR: dataDir }, otherNode)
  await launcher.serves()
  const { pid } = postmaster(dataDir) ?? { pid: 0 }
  expect(process.kill(pid, 0)).toBe(true)
  await launcher.kill()
  expect(postmaster(dataDir)).toBeNull()
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/)
})

test('after kill -9 of both the next start recovers by itself', async () => {
  const dataDir = temporaryFolder()
  const first = await Launcher.start({ DATA_DIR: dataDir })
  await first.serves()
  process.kill(postmaster(dataDir)?.pid ?? 0, 'SIGKILL')
  await first.kill()
  const second = await Launcher.start({ DATA_DIR: dataDir })
  await second.serves()
  expect(await second.status(drones)).toBe(200)
})

test('a database that was killed runs again, on the same port, while the site stays up', async () => {
  const dataDir = temporaryFolder()
  const launcher = await Launcher.start({ DATA_DIR: dataDir })
  await launcher.serves()
  const before = postmaster(dataDir)
  process.kill(before?.pid ?? 0, 'SIGKILL')
  await launcher.says('The database runs again', 30_000)
  await vi.waitFor(async () => expect(await launcher.status('/api/health')).toBe(200), { timeout: 30_000 })
  expect(postmaster(dataDir)?.port).toBe(before?.port)
  expect(await launcher.end()).toBe(0)
  expect(postmaster(dataDir)).toBeNull()
})

test('a first start that was killed at any moment is made whole by the next', async () => {
  const undisturbed = temporaryFolder()
  const model = await Launcher.start({ DATA_DIR: undisturbed })
  await model.serves()
  const whole = await counts(undisturbed)
  await model.end()

  for (const moment of ['Starting the embedded', 'Bringing the database', 'Loading the demo', 'Starting the server']) {
    const dataDir = temporaryFolder()
    const killed = await Launcher.start({ DATA_DIR: dataDir })
    await killed.says(moment)
    const delay = Math.round(Math.random() * 800)
    await new Promise((resolve) => setTimeout(resolve, delay))
    await killed.kill()
    const next = await Launcher.start({ DATA_DIR: dataDir })
    await next.serves()
    expect(await counts(dataDir), `killed ${delay} ms after "${moment}"`).toEqual(whole)
    await next.end()
  }
})

test('of two starts at once in one folder one serves and the other says why not', async () => {
  const dataDir = temporaryFolder()
  const both = [await Launcher.start({ DATA_DIR: dataDir }), await Launcher.start({ DATA_DIR: dataDir })]
  const loser = await Promise.race(both.map((launcher) => launcher.ended.then(() => launcher)))
  expect(await loser.ended).toBe(1)
  expect(loser.output).toMatch(/Error: The data folder .* is in use by another running Counterclaim\. Stop that one/)
  expect(loser.output).not.toMatch(/^ +at /m)
  const winner = both.find((launcher) => launcher !== loser)
  await winner?.serves()
  expect(await winner?.status(drones)).toBe(200)
})

test('two starts at once with folders of their own both serve', async () => {
  const both = [
    await Launcher.start({ DATA_DIR: temporaryFolder() }),
    await Launcher.start({ DATA_DIR: temporaryFolder() }),
  ]
  await Promise.all(both.map((launcher) => launcher.serves()))
  expect(await Promise.all(both.map((launcher) => launcher.status(drones)))).toEqual([200, 200])
})
