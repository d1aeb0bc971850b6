import { beforeAll, expect, test } from 'vitest'
import { insertCapture } from '#db/testing/captures'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { thaw } from '#lib/publishing/snapshot'
import { desk } from './desk.ts'
import { withholding } from './withholding.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const on = desk(app)
const { publicationOf } = withholding(app, owner)
const text = `${'Before it. '.repeat(30)}«Δεν υπάρχει συμφωνία», είπε.${' After it.'.repeat(30)}`
const exact = 'Δεν υπάρχει συμφωνία'

let people: Awaited<ReturnType<typeof hire>>
let report: { id: string; capture: string }
let agency: string
beforeAll(async () => {
  people = await hire(owner)
  await as(app, people.editor, async (tx) => {
    const [one] = await tx`
      insert into sources (title, publisher, language, kind, archived_url)
      values ('A report', 'A paper', 'el', 'news_report', 'https://archive.example/1') returning id`
    report = { id: one?.id, capture: await insertCapture(tx, one?.id, text) }
    const [other] = await tx`
      insert into sources (title, publisher, language, kind) values ('A wire', 'An agency', 'en', 'news_report') returning id`
    agency = other?.id
  })
})

type Around = { before?: number; after?: number }

/** Quotes the report on a claim, in one transaction with a save of it. */
const quote = (id: string, more: object = {}, { before = 20, after = 20 }: Around = {}) =>
  as(app, people.editor, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${id}`
    const at = text.indexOf(exact)
    const end = at + exact.length
    await tx`insert into citations ${tx({
      ...{ claim_id: id, position: 1, source_id: report.id, capture_id: report.capture, relation: 'supports', exact },
      ...{ prefix: text.slice(at - before, at), suffix: text.slice(end, end + after), starts_at: at, ends_at: end },
      ...more,
    })}`
  })

const translated = {
  translation: 'There is no agreement between the two',
  translation_language: 'en',
  translator: 'The newsroom',
}

async function published(more: object) {
  const id = await on.draft(people.editor)
  await quote(id, more)
  await on.submit(people.editor, id)
  await on.decide(people.reviewer, id, 'approve')
  await on.publish(people.reviewer, id)
  return { claim: id, ...(await publicationOf(id)) }
}

test('readers get at most 300 signs around a quotation', async () => {
  const id = await on.draft(people.editor)
  expect(await codeOf(quote(id, {}, { before: 151, after: 150 }))).toBe('23514')
  expect(await codeOf(quote(id, {}, { before: 150, after: 150 }))).toBe('done')
})

test('a translation has its language and its translator, and words that it translates', async () => {
  const id = await on.draft(people.editor)
  expect(await codeOf(quote(id, { ...translated, translator: null }))).toBe('23514')
  const wordless = { exact: null, prefix: null, suffix: null, starts_at: null, ends_at: null, capture_id: null }
  expect(await codeOf(quote(id, { ...translated, ...wordless }))).toBe('23514')
  expect(await codeOf(quote(id, translated))).toBe('done')
})

test('a version tells the translation, the bytes, the archive and the source that another has it from', async () => {
  const { hash } = await published({ ...translated, origin_source_id: agency })
  const [row] = await owner`select body from frozen_bodies where hash = ${hash}`
  const [capture] = await owner`select bytes_sha256 from captures where id = ${report.capture}`
  const { citations, sources } = thaw(row?.body)
  expect(citations).toMatchObject([
    {
      origin: { source: agency },
      quotation: {
        translation: { text: translated.translation, language: 'en', translator: 'The newsroom' },
        capture: { bytesSha256: capture?.bytes_sha256 },
      },
    },
  ])
  expect(sources.map(({ id, archivedUrl }) => ({ id, archivedUrl }))).toEqual(
    expect.arrayContaining([
      { id: report.id, archivedUrl: 'https://archive.example/1' },
      { id: agency, archivedUrl: null },
    ]),
  )
})

test('a withholding knows a version by the translation of a quotation and the words of an origin, in any schema', async () => {
  const wordsOf = async (content: string) =>
    (await app`select part, words from telling_words(${content}::text::jsonb)`).map(
      ({ part, words }) => `${part}: ${words}`,
    )
  const origin = `A briefing on the ${crypto.randomUUID()}`
  const { hash, id } = await published({ ...translated, origin })
  const [row] = await owner`select body from frozen_bodies where hash = ${hash}`
  expect(await wordsOf(row?.body)).toEqual(
    expect.arrayContaining([`quotations: ${translated.translation}`, `quotations: ${exact}`, `origins: ${origin}`]),
  )
  const second = { statements: [{ words: {}, citations: [{ origin: 'Reuters' }] }], citations: [{ origin: null }] }
  expect(await wordsOf(JSON.stringify(second))).toEqual(['origins: Reuters'])

  const other = await published({ origin })
  const holders = await app`select * from holders_of('publication', ${id})`
  const parts = holders.find(({ publication_id }) => publication_id === other.id)?.parts
  expect(parts).toContain('origins')
})
