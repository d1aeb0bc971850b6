import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { addCitation, removeCitation } from '#lib/citations/commands'
import { FetchFailure } from '#lib/fetching/fetch-failure'
import { askToFetch, takeUpload } from '#lib/intakes/commands'
import { type Parts, takeIn } from '#lib/intakes/taking-commands'
import { readQueueFilter } from '#lib/queue/input'
import { countQueue, listQueue } from '#lib/queue/queries'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { addStatement } from '#lib/statements/commands'
import { settleNews } from './commands.ts'
import { listNews } from './queries.ts'

const owner = connectAs('owner')
let desk: Awaited<ReturnType<typeof openNewsroom>>
beforeAll(async () => {
  desk = await openNewsroom(owner)
})
afterAll(closePools)

const quote = 'no drones were sent'
const article = `The ministry was asked on Friday. It answered that ${quote} to anybody. ${'More of the story. '.repeat(200)}`

const reading = (text: string): Parts => ({
  fetch: async (url) => ({
    bytes: new TextEncoder().encode(text),
    mediaType: 'text/plain',
    status: 200,
    headers: [],
    redirects: [],
    finalUrl: url,
  }),
  read: async () => ({ mediaType: 'text/plain', text, proposals: [], trouble: null }),
  mayLookAt: async () => true,
})
const failing = (code: 'gone' | 'unreachable'): Parts => ({
  ...reading(''),
  fetch: () => Promise.reject(new FetchFailure(code)),
})

async function newSource() {
  const described = { title: 'T', publisher: 'P', language: 'en', kind: 'news_report', url: 'https://paper.example/' }
  return (await createSource(desk.people.editor, sourceInput.parse(described))).id
}

/** The look of a new week; the news of one transaction are as old as the other's otherwise. */
async function look(source: string, at: string | Parts) {
  const { id } = await askToFetch(desk.people.secondReviewer, source)
  await takeIn({ intake: id }, typeof at === 'string' ? reading(at) : at)
  return id
}

/** A source that was fetched once, and a draft that quotes it. */
async function quoted(text = article) {
  const source = await newSource()
  await look(source, text)
  const claim = await desk.draft()
  await desk.at(claim, (v) => addCitation(desk.people.editor, claim, v, null, desk.cited({ source, quote })))
  return { source, claim }
}

const open = async (claim: string) => (await listNews(desk.people.editor, claim)).map(({ news }) => news)
const told = async (claim: string) =>
  [
    ...(await owner`
      select p.name from notifications n join people p on p.id = n.person_id where n.claim_id = ${claim} and n.kind = 'source_changed' order by 1`),
  ].map(({ name }) => name)
async function settleAll(claim: string) {
  for (const { id } of await listNews(desk.people.editor, claim)) await settleNews(desk.people.editor, claim, id)
}

test('a quotation that no longer stands there is told to who wrote the claim, with both captures', async () => {
  const { source, claim } = await quoted()
  await look(source, article.replace(quote, 'drones were sent'))
  const [news, ...more] = await listNews(desk.people.editor, claim)
  expect(more).toEqual([])
  const kept = await owner`select id from captures where source_id = ${source} order by captured_at`
  expect(news).toMatchObject({ news: 'quotation_gone', before: kept[0]?.id, after: kept[1]?.id, title: 'T' })
  expect(await told(claim)).toEqual(['Eda'])
})

test('what changes far from the quotation is kept, and no news', async () => {
  const { source, claim } = await quoted()
  await look(source, `${article} 12 comments.`)
  expect(await owner`select id from captures where source_id = ${source}`).toHaveLength(2)
  expect(await open(claim)).toEqual([])
  await look(source, article.replace('on Friday', 'on Sunday'))
  expect(await open(claim)).toEqual(['changed'])
})

test('a text that changes bit by bit is news once it is another', async () => {
  const { source, claim } = await quoted()
  for (let share = 1; share <= 3; share++) {
    await look(source, `${article} ${'Something else. '.repeat(40 * share)}`)
    expect(await open(claim)).toEqual(share < 3 ? [] : ['changed'])
  }
})

test('news is told once until somebody looked at it, and then only what is new since', async () => {
  const { source, claim } = await quoted()
  const other = article.replace('on Friday', 'on Sunday')
  await look(source, other)
  await look(source, `${other} 12 comments.`)
  expect(await open(claim)).toEqual(['changed'])
  await settleAll(claim)
  expect(await open(claim)).toEqual([])
  await look(source, `${other} 13 comments.`)
  expect(await open(claim)).toEqual([])
  await look(source, article)
  expect(await open(claim)).toEqual(['changed'])
  await settleAll(claim)
  await look(source, other.replace(quote, '…'))
  await settleAll(claim)
  await look(source, `${other.replace(quote, '…')} 14 comments.`)
  expect(await open(claim)).toEqual([])
})

test('news settles by itself when all is as it was, and comes again when it is not', async () => {
  const { source, claim } = await quoted()
  const gone = article.replace(quote, '…')
  await look(source, gone)
  await look(source, `${article} 12 comments.`)
  expect(await open(claim)).toEqual([])
  const [row] = await owner`select settled_by, settled_at from source_changes where claim_id = ${claim}`
  expect(row).toMatchObject({ settled_by: null, settled_at: expect.any(Date) })
  await look(source, `${article} 13 comments.`)
  expect(await open(claim)).toEqual([])
  await look(source, gone)
  expect(await open(claim)).toEqual(['quotation_gone'])
})

test('an address that answers for a day that there is nothing has vanished; other failures are no news', async () => {
  const { source, claim } = await quoted()
  const ageGone = () =>
    connectAs('super').begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      await sql`update intakes set settled_at = settled_at - interval '1 day' where source_id = ${source}`
      await sql`update source_changes set at = at - interval '1 day' where source_id = ${source}`
    })
  await look(source, failing('unreachable'))
  await ageGone()
  await look(source, failing('gone'))
  await look(source, failing('gone'))
  expect(await open(claim)).toEqual([])
  await ageGone()
  await look(source, failing('unreachable'))
  expect(await open(claim)).toEqual([])
  await look(source, failing('gone'))
  expect(await open(claim)).toEqual(['vanished'])
  expect(await told(claim)).toEqual(['Eda'])
  await settleAll(claim)
  await ageGone()
  await look(source, failing('gone'))
  expect(await open(claim)).toEqual([])
  await look(source, article)
  await look(source, failing('gone'))
  await ageGone()
  await look(source, failing('gone'))
  expect(await open(claim)).toEqual(['vanished'])
  await look(source, article)
  expect(await open(claim)).toEqual([])
})

test('a live version is told of a source that its next revision no longer cites; a retracted claim is not', async () => {
  const { editor } = desk.people
  const source = await newSource()
  await look(source, article)
  const claim = await desk.complete()
  await desk.at(claim, (v) => addStatement(editor, claim, v, desk.words({}), [desk.cited({ source, quote })]))
  await desk.publish(claim)
  await owner.begin(async (sql) => {
    await sql`alter table citations disable trigger user`
    await sql`delete from citations where claim_id = ${claim} and source_id = ${source}`
    await sql`alter table citations enable trigger user`
  })
  await look(source, article.replace(quote, '…'))
  expect(await open(claim)).toEqual(['quotation_gone'])
  await owner`update public_claims set retracted = true where claim_id = ${claim}`
  await settleAll(claim)
  await look(source, 'Quite another text.')
  expect(await open(claim)).toEqual([])
})

test('a file that somebody uploads is no news of the address', async () => {
  const { source, claim } = await quoted()
  const bytes = new TextEncoder().encode('Only a page of it.')
  const { id } = await takeUpload(desk.people.editor, source, { bytes, fileName: 'a.txt' })
  await takeIn({ intake: id }, reading('Only a page of it.'))
  expect(await owner`select id from captures where source_id = ${source}`).toHaveLength(2)
  expect(await open(claim)).toEqual([])
  await look(source, article)
  expect(await open(claim)).toEqual([])
})

test('who writes settles the news of a claim, and only of that claim', async () => {
  const { admin, reviewer, editor } = desk.people
  const { source, claim } = await quoted()
  await look(source, article.replace(quote, '…'))
  const id = (await listNews(editor, claim))[0]?.id as string
  await expect(settleNews(admin, claim, id)).rejects.toThrow('forbidden')
  await expect(settleNews(reviewer, await desk.draft(), id)).rejects.toThrow('changed_meanwhile')
  await settleNews(reviewer, claim, id)
  await expect(settleNews(editor, claim, id)).rejects.toThrow('changed_meanwhile')
})

test('the queue shows which claims have news that nobody looked at', async () => {
  const { editor } = desk.people
  const { source, claim } = await quoted()
  const filter = readQueueFilter({ which: 'news' })
  const shown = async () => (await listQueue(editor, filter, '2026-11-22')).entries.filter(({ id }) => id === claim)
  const before = await countQueue(editor, filter, '2026-11-22')
  expect(await shown()).toEqual([])
  await look(source, article.replace(quote, '…'))
  expect(await shown()).toMatchObject([{ id: claim, news: ['quotation_gone'] }])
  expect(await countQueue(editor, filter, '2026-11-22')).toBe(before + 1)
  await settleAll(claim)
  expect(await shown()).toEqual([])
})

test('news of a claim that no longer cites the source settles too, and holds up nothing', async () => {
  const { editor } = desk.people
  const { source, claim } = await quoted()
  await look(source, article.replace(quote, '…'))
  const [citation] = await owner`select id from citations where claim_id = ${claim}`
  await desk.at(claim, (v) => removeCitation(editor, claim, v, citation?.id))
  await look(source, `${article} 15 comments.`)
  expect(await open(claim)).toEqual([])
})
