import { beforeAll, expect, test } from 'vitest'
import { insertCapture } from '#db/testing/captures'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
let party: string
const text = 'He said “we supply no weapons”.'

const keep = (title: string, kept: string) =>
  as(app, people.editor, async (tx) => {
    const [source] =
      await tx`insert into sources (title, publisher, language, kind) values (${title}, 'A paper', 'en', 'news_report') returning id`
    return { source: source?.id as string, capture: await insertCapture(tx, source?.id, kept) }
  })

let kept: Awaited<ReturnType<typeof keep>>
beforeAll(async () => {
  people = await hire(owner)
  kept = await keep('A report', text)
  const [row] = await as(
    app,
    people.editor,
    (tx) => tx`insert into parties (slug, name, kind) values ('a-party', 'A party', 'state') returning id`,
  )
  party = row?.id
})

/** A claim with one quoted statement and a citation of these words, in one transaction with a save of the claim. */
const quote = (id: string, said: string, cited: string, from = kept) =>
  as(app, people.editor, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${id}`
    const [statement] = await tx`
      insert into statements (claim_id, position, party_id, stance, wording, words, language)
      values (${id}, 1, ${party}, 'denies', 'quoted', ${said}, 'en') returning id`
    await tx`
      insert into citations (claim_id, statement_id, position, source_id, capture_id, relation, exact, prefix, suffix, starts_at, ends_at)
      values (${id}, ${statement?.id}, 1, ${from.source}, ${from.capture}, 'reports', ${cited}, '', '', 0, 1)`
  })

test('a quotation stands in the capture it names, to the letter', async () => {
  const id = await on.draft(people.editor)
  expect(await codeOf(quote(id, 'we supply no weapon5', 'we supply no weapon5'))).toBe('CC007')
  expect(await codeOf(quote(id, 'We supply no weapons', 'We supply no weapons'))).toBe('CC007')
  expect(await codeOf(quote(id, 'we supply no weapons', 'we supply no weapons'))).toBe('done')
})

test('words that stand in a claim stay when their capture is withheld, and none are added from it', async () => {
  const lost = await keep('A lost report', `${text} Lost.`)
  const id = await on.draft(people.editor)
  await quote(id, 'we supply no weapons', 'we supply no weapons', lost)
  const request = await as(app, people.reviewer, async (tx) => {
    const [row] = await tx`
      insert into withholding_requests (subject, subject_id, reason, requested_by)
      values ('capture', ${lost.capture}, 'By order of a court', ${people.reviewer}) returning id`
    return row?.id as string
  })
  await as(app, people.secondReviewer, (tx) => tx`select confirm_withholding(${request})`)
  const writeOver = (exact: string) =>
    as(app, people.editor, async (tx) => {
      await tx`update claims set version = version + 1 where id = ${id}`
      await tx`
        insert into citations select * from citations where claim_id = ${id}
        on conflict (id) do update set exact = ${exact}, capture_id = excluded.capture_id`
    })
  expect(await codeOf(writeOver('we supply no weapons'))).toBe('done')
  expect(await codeOf(writeOver('we supply'))).toBe('CC007')
  expect(await codeOf(quote(await on.draft(people.editor), 'we supply', 'we supply', lost))).toBe('CC007')
})

test('a capture of another source proves nothing', async () => {
  const id = await on.draft(people.editor)
  const other = await keep('Another report', 'we supply no weapons')
  const crossed = { source: kept.source, capture: other.capture }
  expect(await codeOf(quote(id, 'we supply no weapons', 'we supply no weapons', crossed))).toBe('23503')
})

test('a quoted statement is not submitted unless a citation of it has its words', async () => {
  const unproven = await on.draft(people.editor)
  await quote(unproven, 'we supply many weapons', 'we supply no weapons')
  expect(await codeOf(on.submit(people.editor, unproven))).toBe('CC007')
  const proven = await on.draft(people.editor)
  await quote(proven, 'we supply no weapons', 'we supply no weapons')
  expect(await codeOf(on.submit(people.editor, proven))).toBe('done')
})

test('a reply answers a statement on the same claim', async () => {
  const first = await on.draft(people.editor)
  const second = await on.draft(people.editor)
  await quote(first, 'we supply no weapons', 'we supply no weapons')
  const [statement] = await owner`select id from statements where claim_id = ${first}`
  const reply = (id: string) =>
    as(app, people.editor, async (tx) => {
      await tx`update claims set version = version + 1 where id = ${id}`
      await tx`
        insert into statements (claim_id, position, party_id, stance, wording, words, language, replies_to)
        values (${id}, 2, ${party}, 'asserts', 'reported', 'A reply', 'en', ${statement?.id})`
    })
  expect(await codeOf(reply(second))).toBe('23503')
  expect(await codeOf(reply(first))).toBe('done')
})
