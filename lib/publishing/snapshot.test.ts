import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fromPlainText } from '#lib/markdown/markdown'
import { sha256 } from '#lib/sha256'
import { freeze, type PublishedClaim, thaw } from './snapshot.ts'

type Cited = { citations: { origin: string | null }[] }
type First = Cited & {
  id: string
  slug: string
  sentence: string
  finding: string
  topics: object[]
  parties: object[]
  statements: Cited[]
  rationale: string
  context: string | null
  accused: { party: string; asked: object | null }[]
}

const originsIn = <T>(claim: { citations: { origin: T }[]; statements: { citations: { origin: T }[] }[] }) =>
  [claim, ...claim.statements].flatMap(({ citations }) => citations.map(({ origin }) => origin))

/** A body as schema 2 had it. */
const second = (() => {
  const [claim, party, source, statement] = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`)
  const capture = { id: claim, textSha256: 'ab', capturedAt: '2026-10-01T08:00:00.000Z', method: 'paste' }
  const quotation = { exact: 'We sold them.', prefix: 'said: ', suffix: ' Then', start: 6, end: 19, capture }
  const citation = { id: party, source, relation: 'supports', locator: 'p. 2', quotation, origin: 'Reuters' }
  const spoken = { wording: 'quoted', text: 'We sold them.', language: 'en', translation: null }
  const said = { party, stance: 'asserts', repliesTo: null, office: null, said: '2025-01', venue: null, words: spoken }
  const record = { title: 'A paper', publisher: 'The Daily', author: null, published: null, language: 'en' }
  return {
    ...{
      schema: 2,
      id: claim,
      slug: 'a-claim',
      kind: 'first',
      note: null,
      language: 'en',
      sentence: 'They sold them.',
    },
    ...{ context: null, firstMade: null, topics: [], related: [], verdict: 'contested', finding: 'Not settled.' },
    ...{ rationale: 'The accounts conflict.', recheckOn: null, accused: [], waivers: [] },
    statements: [{ id: statement, ...said, citations: [{ ...citation, origin: null }] }] as const,
    citations: [citation] as const,
    parties: [{ id: party, slug: 'iran', name: 'Iran', kind: 'state', wikidataId: null, partOf: null, names: [] }],
    sources: [{ id: source, url: null, ...record, kind: 'news_report', interest: null }] as const,
  }
})()

// What the first release published of its demo, under schema 1.
const released = JSON.parse(gunzipSync(readFileSync('db/testing/first-release.json.gz')).toString())
const bodies: string[] = released.publication_bodies.map((row: { body: string }) => row.body)
const [sample = ''] = bodies
const first: First = JSON.parse(sample)

test('what was published under schema 1 keeps its bytes and reads as schema 4', () => {
  const hashes = new Set(released.publications.map((row: { hash: string }) => row.hash))
  expect(bodies.length).toBeGreaterThan(10)
  for (const body of bodies) {
    expect(hashes).toContain(sha256(body))
    const before: First = JSON.parse(body)
    expect(before).toHaveProperty('schema', 1)
    const { id, slug, sentence, finding, topics, parties } = before
    expect(thaw(body)).toMatchObject({
      id,
      slug,
      sentence,
      finding,
      topics,
      parties,
      schema: 4,
      wouldChange: null,
      mergedInto: null,
    })
    expect(originsIn(thaw(body))).toEqual(originsIn(before).map((name) => name && { name }))
    expect(thaw(body).rationale).toBe(fromPlainText(before.rationale))
  }
})

test('a text of schema 1 keeps its stars as stars', () => {
  const body = JSON.stringify({ ...first, context: 'Two *stars*.', rationale: 'A [bracket] and a [^note].' })
  expect(thaw(body)).toMatchObject({ context: 'Two \\*stars\\*.', rationale: 'A \\[bracket] and a \\[^note].' })
})

test('one record of having asked becomes one request, under the id that the migration gave it', () => {
  const party = crypto.randomUUID()
  const asked = { on: '2025-01~', via: 'e-mail', outcome: 'No answer' }
  const body = JSON.stringify({
    ...first,
    id: '00000000-0000-4000-8000-000000000001',
    accused: [
      { party: '00000000-0000-4000-8000-000000000002', asked },
      { party, asked: null },
    ],
  })
  expect(thaw(body).accused).toEqual([
    {
      party: '00000000-0000-4000-8000-000000000002',
      // md5 of both ids with a space between them
      requests: [
        { id: 'bbed91e1-76a1-c52e-b3f8-0560bdb353f6', ...asked, until: null, answered: false, answeredOn: null },
      ],
    },
    { party, requests: [] },
  ])
})

test('schema 2 knew origins in words, and no translation of a quotation, no hash of bytes and no archive', () => {
  const [citation, statement, source] = [second.citations[0], second.statements[0], second.sources[0]]
  const quotation = {
    ...citation.quotation,
    translation: null,
    capture: { ...citation.quotation.capture, bytesSha256: null },
  }
  expect(thaw(JSON.stringify(second))).toEqual({
    ...second,
    schema: 4,
    wouldChange: null,
    mergedInto: null,
    statements: [{ ...statement, citations: [{ ...statement.citations[0], quotation, origin: null }] }],
    citations: [{ ...citation, quotation, origin: { name: 'Reuters' } }],
    sources: [{ ...source, archivedUrl: null }],
  })
})

test('schema 3 did not tell what would change a verdict, or what a claim was merged into', () => {
  const { wouldChange: _, mergedInto: __, ...third } = thaw(sample)
  expect(thaw(JSON.stringify({ ...third, schema: 3 }))).toEqual(thaw(sample))
})

test('schema 4 is read as it stands', () => {
  const mergedInto = { claim: crypto.randomUUID(), slug: 'another' }
  const claim: PublishedClaim = { ...thaw(sample), wouldChange: 'A delivery paper.', mergedInto }
  expect(thaw(freeze(claim).body)).toEqual(claim)
})

test('no other schema is read', () => {
  expect(() => thaw(JSON.stringify({ ...first, schema: 5 }))).toThrow()
})
