import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { expect, test, vi } from 'vitest'
import { runningCluster } from '#db/cluster'
import { readPostmaster } from '#db/cluster/postmaster'
import { freePort } from '#db/cluster/server'
import { Launcher, temporaryFolder } from './support/launcher.ts'
import { type Acknowledged, Newsdesk } from './support/newsdesk.ts'

const kills = 20

test('kill -9 of the server or of PostgreSQL at twenty random moments loses no acknowledged publication and leaves none half', async () => {
  const dataDir = temporaryFolder()
  const settings = { DATA_DIR: dataDir, PORT: String(await freePort()) }
  let server = await Launcher.start(settings)
  await server.serves()
  const { password } = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'))
  const desk = await Newsdesk.open(server.url, password)
  const claims = [...(await desk.claims())].slice(0, 3)
  expect(claims).toHaveLength(3)

  let round = 0
  let isOver = false
  let trouble = 'none'
  const publishing = (async () => {
    while (!isOver) {
      const [slug, address] = claims[round++ % 3 === 0 ? 0 : round % 3] as [string, string]
      // Whatever breaks off is taken up where the database says that it stands.
      await desk.step(slug, address).catch((error) => {
        trouble = `${slug}: ${error.message.split('\n').slice(0, 3).join(' ')}`
      })
    }
  })()

  const moments: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    const before = desk.acknowledged.length
    await vi.waitFor(
      () =>
        expect(desk.acknowledged.length, `going on after ${moments.at(-1)}; last trouble: ${trouble}`).toBeGreaterThan(
          before,
        ),
      { timeout: 60_000, interval: 20 },
    )
    const delay = Math.random() * 1_500
    await new Promise((resolve) => setTimeout(resolve, delay))
    const target = kill % 2 === 0 ? 'server' : 'PostgreSQL'
    moments.push(`${target} ${Math.round(delay)} ms after publication ${desk.acknowledged.length}`)
    if (target === 'server') {
      await server.kill()
      server = await Launcher.start(settings)
      await server.serves()
    } else {
      process.kill(readPostmaster(join(dataDir, 'postgres'))?.pid as number, 'SIGKILL')
      await vi.waitFor(async () => expect(await server.status('/api/health')).toBe(200), {
        timeout: 60_000,
        interval: 50,
      })
    }
    await expectAllThere(server.url, desk.acknowledged)
  }
  isOver = true
  await publishing
  await desk.close()
  await expectAllThere(server.url, desk.acknowledged)
  await expectAllWhole(dataDir)
  console.log(`${desk.acknowledged.length} publications acknowledged; killed: ${moments.join('; ')}`)
})

/** Each acknowledged version is there with the note that it was submitted with, and the page shows none older. */
async function expectAllThere(url: string, acknowledged: Acknowledged[]) {
  const newest = new Map<string, number>()
  for (const { slug, number, note } of acknowledged) {
    newest.set(slug, Math.max(number, newest.get(slug) ?? 0))
    const page = await readWhenUp(new URL(`/claims/${slug}/history`, url))
    const shown = [...page.matchAll(/Note [0-9a-f-]{36}/g)].map(([each]) => each)
    expect(shown, `the history of ${slug} has version ${number}`).toContain(note)
  }
  for (const [slug, number] of newest) {
    const data = JSON.parse(await readWhenUp(new URL(`/api/v1/claims/${slug}`, url))) as { number: number }
    expect(data.number, slug).toBeGreaterThanOrEqual(number)
  }
}

/** The first answer that is no failure: while connections to a database that was just killed die, there may be some. */
const readWhenUp = (address: URL) =>
  vi.waitFor(
    async () => {
      const response = await fetch(address)
      expect(response.status, address.pathname).toBeLessThan(500)
      return response.text()
    },
    { timeout: 30_000, interval: 50 },
  )

/** No publication without its approved bytes, its approval, its claim's state and its place in the lists. */
async function expectAllWhole(dataDir: string) {
  const sql = postgres(runningCluster(dataDir)?.ownerUrl as string, { max: 1 })
  const rows = await sql`
    select p.claim_id, p.number, p.hash, b.body, f.body as approved, d.hash as decided, c.state, c.request_id = d.request_id as open,
      l.number as listed, (select max(number) from publications n where n.claim_id = p.claim_id) as newest
    from publications p
    left join publication_bodies b on b.publication_id = p.id left join frozen_bodies f on f.hash = p.hash
    left join publication_approvals a on a.publication_id = p.id left join review_decisions d on d.id = a.decision_id
    join claims c on c.id = p.claim_id left join public_claims l on l.claim_id = p.claim_id`
  expect(rows.length).toBeGreaterThan(kills)
  for (const row of rows) {
    expect(createHash('sha256').update(row.body).digest('hex')).toBe(row.hash)
    expect([row.approved, row.decided, row.listed]).toEqual([row.body, row.hash, row.newest])
    expect(row.open).not.toBe(true)
  }
  const gaps = await sql`select claim_id from publications group by claim_id having max(number) <> count(*)`
  expect(gaps).toEqual([])
  await sql.end()
}
