import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fromPlainText } from '#lib/markdown/markdown'
import { sha256 } from '#lib/sha256'
import { freeze, type PublishedClaim, thaw } from './snapshot.ts'

type First = {
  id: string
  rationale: string
  context: string | null
  accused: { party: string; asked: object | null }[]
}

// What the first release published of its demo, under schema 1.
const released = JSON.parse(gunzipSync(readFileSync('db/testing/first-release.json.gz')).toString())
const bodies: string[] = released.publication_bodies.map((row: { body: string }) => row.body)
const [sample = ''] = bodies
const first: First = JSON.parse(sample)

test('what was published under schema 1 keeps its bytes and reads as schema 2', () => {
  const hashes = new Set(released.publications.map((row: { hash: string }) => row.hash))
  expect(bodies.length).toBeGreaterThan(10)
  for (const body of bodies) {
    expect(hashes).toContain(sha256(body))
    const before: First = JSON.parse(body)
    expect(before).toHaveProperty('schema', 1)
    const { accused: _accused, context: _context, rationale: _rationale, ...same } = before
    expect(thaw(body)).toMatchObject({ ...same, schema: 2, related: [] })
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

test('schema 2 is read as it stands', () => {
  const claim: PublishedClaim = { ...thaw(sample), context: 'An *emphasis*.' }
  expect(thaw(freeze(claim).body)).toEqual(claim)
})

test('no other schema is read', () => {
  expect(() => thaw(JSON.stringify({ ...first, schema: 3 }))).toThrow()
})
