import { afterAll, beforeAll, expect, test } from 'vitest'
import { actingAs, closePools, db } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { FetchFailure } from '#lib/fetching/fetch-failure'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { addStatement } from '#lib/statements/commands'
import { lookAtSources, orderFetch } from './commands.ts'
import { listIntakes } from './queries.ts'
import { type Parts, takeIn } from './taking-commands.ts'
import { listToLookAt } from './watching-queries.ts'

const owner = connectAs('owner')
let desk: Awaited<ReturnType<typeof openNewsroom>>
beforeAll(async () => {
  desk = await openNewsroom(owner)
})
afterAll(closePools)

let hosts = 0
const newSource = async (url: string | null = `https://host-${hosts++}.example/page`) => {
  const described = { title: 'T', publisher: 'P', language: 'en', kind: 'news_report', ...(url && { url }) }
  return (await createSource(desk.people.editor, sourceInput.parse(described))).id
}

async function published(...cited: string[]) {
  const claim = await desk.complete()
  const citations = cited.map((source) => desk.cited({ source }))
  await desk.at(claim, (v) => addStatement(desk.people.editor, claim, v, desk.words({}), citations))
  await desk.publish(claim)
  return claim
}

const due = async (...of: string[]) => (await listToLookAt(db())).filter((id) => of.includes(id))

const parts: Parts = {
  fetch: async (url) => ({
    bytes: new TextEncoder().encode('Words.'),
    mediaType: 'text/plain',
    status: 200,
    headers: [],
    redirects: [],
    finalUrl: url,
  }),
  read: async () => ({ mediaType: 'text/plain', text: 'Words.', proposals: [], trouble: null }),
  mayLookAt: async () => true,
}

const order = (source: string) => actingAs('installation', (tx) => orderFetch(tx, source, 'watch'))
const look = async (source: string, by: Parts = parts) =>
  takeIn({ intake: (await order(source)).id, place: Date.now() }, by)

/** As if all attempts so far had been made so long ago. */
const age = (sources: string | string[], interval: string) =>
  connectAs('super').begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`
      update intakes set asked_at = asked_at - ${interval}::interval, settled_at = settled_at - ${interval}::interval where source_id = any (${[sources].flat()})`
  })

test('only sources that a live version cites are looked at, and none without an address or marked so', async () => {
  const [cited, unaddressed, never, draftOnly] = [
    await newSource(),
    await newSource(null),
    await newSource(),
    await newSource(),
  ]
  await published(cited, unaddressed, never)
  const draft = await desk.complete()
  await desk.at(draft, (v) =>
    addStatement(desk.people.editor, draft, v, desk.words({}), [desk.cited({ source: draftOnly })]),
  )
  await actingAs(desk.people.editor, (tx) =>
    tx.execute(`update sources set never_fetch = true, version = version + 1 where id = '${never}'`),
  )
  expect(await due(cited, unaddressed, never, draftOnly)).toEqual([cited])
})

test('each is looked at once a week, at a moment of its own', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => newSource()))
  await published(...all)
  expect(await due(...all)).toHaveLength(20)
  for (const source of all) await look(source)
  expect(await due(...all)).toEqual([])
  await age(all, '84 hours')
  const half = await due(...all)
  expect(half.length).toBeGreaterThan(0)
  expect(half.length).toBeLessThan(20)
  await age(all, '84 hours')
  expect(await due(...all)).toHaveLength(20)
})

test('the look orders each once, and what was asked for of late waits', async () => {
  const [one, asked] = [await newSource(), await newSource()]
  await published(one, asked)
  await actingAs(desk.people.editor, (tx) => orderFetch(tx, asked, 'asked'))
  await lookAtSources()
  await lookAtSources()
  expect(await listIntakes(desk.people.editor, one)).toMatchObject([{ reason: 'watch', by: null, state: 'waiting' }])
  expect(await listIntakes(desk.people.editor, asked)).toMatchObject([{ reason: 'asked' }])
  await takeIn({ intake: (await listIntakes(desk.people.editor, asked))[0]?.id as string }, parts)
  expect(await due(asked)).toEqual([])
  await age(asked, '4 days')
  expect(await due(asked)).toEqual([asked])
})

test('what was gone is looked at again a day later, once', async () => {
  const source = await newSource()
  await published(source)
  const gone: Parts = { ...parts, fetch: () => Promise.reject(new FetchFailure('gone')) }
  await look(source)
  await look(source, gone)
  expect(await due(source)).toEqual([])
  await age(source, '25 hours')
  expect(await due(source)).toEqual([source])
  await look(source, gone)
  await age(source, '25 hours')
  expect(await due(source)).toEqual([])
})

test('what was gone, came back and went for good is looked at again a day later, once', async () => {
  const source = await newSource()
  await published(source)
  const gone: Parts = { ...parts, fetch: () => Promise.reject(new FetchFailure('gone')) }
  for (const by of [gone, parts, gone]) {
    await look(source, by)
    await age(source, '25 hours')
  }
  expect(await due(source)).toEqual([source])
  await look(source, gone)
  await age(source, '25 hours')
  expect(await due(source)).toEqual([])
})

test('a host is asked by the clock only as far as it allows, by one at a time', async () => {
  const { editor } = desk.people
  const url = 'https://one-host.example/page'
  const [first, second, forbidden] = [await newSource(url), await newSource(url), await newSource()]
  const orders = [await order(first), await order(second)]
  for (const { id } of orders) await takeIn({ intake: id }, parts)
  expect((await listIntakes(editor, first))[0]).toMatchObject({ state: 'kept' })
  expect((await listIntakes(editor, second))[0]).toMatchObject({ state: 'waiting' })
  const [job, ...more] = await owner`
    select payload, run_at from graphile_worker._private_jobs where payload ->> 'intake' = ${orders[1]?.id as string}`
  expect(more).toEqual([])
  expect(job?.run_at.getTime()).toBeGreaterThan(Date.now())
  expect(job?.payload.place).toBe(job?.run_at.getTime())
  await takeIn(job?.payload, parts)
  expect((await listIntakes(editor, second))[0]).toMatchObject({ state: 'kept' })
  await look(forbidden, { ...parts, mayLookAt: async () => false })
  expect((await listIntakes(editor, forbidden))[0]).toMatchObject({ state: 'failed', failure: 'robots' })
})
