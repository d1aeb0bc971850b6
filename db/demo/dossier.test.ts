import { describe, expect, test } from 'vitest'
import { slugPattern } from '#lib/claims/claim'
import { blocking, type GateSubject, missing } from '#lib/claims/gates'
import { kindsFor, needsNote } from '#lib/claims/workflow'
import { parseEdtf } from '#lib/dates/edtf'
import { type DemoCitation, type DemoContent, type DemoParty, dossier } from './dossier.ts'

const versions = dossier.claims.flatMap(({ slug, versions }) =>
  versions.map((version, index) => ({ name: `${slug} ${index + 1}`, slug, ...version })),
)
const parties: [string, DemoParty][] = Object.entries(dossier.parties)

function subject(slug: string, content: DemoContent): GateSubject {
  const cite = ({ origin, ...citation }: DemoCitation, index: number) => ({
    ...citation,
    id: `citation ${index}`,
    quotation: null,
    origin: origin === null ? null : { name: origin },
  })
  return {
    ...content,
    slug,
    language: 'en',
    statements: content.statements.map((statement) => ({
      ...statement,
      id: statement.key,
      words: { wording: 'reported', text: statement.reported },
      citations: statement.citations.map(cite),
    })),
    citations: content.citations.map(cite),
    accused: content.accused.map((party) => ({ party, requests: [] })),
    parties: parties.map(([id, { name, partOf }]) => ({ id, name, partOf })),
    sources: Object.entries(dossier.sources).map(([id, { publisher }]) => ({ id, publisher })),
  }
}

test('eleven claims end published, one in review, two as drafts', () => {
  const ends = dossier.claims.map(({ versions }) => versions.at(-1)?.end)
  expect(ends.filter((end) => end === 'published')).toHaveLength(11)
  expect(ends.filter((end) => end !== 'published').sort()).toEqual(['draft', 'draft', 'in_review'])
})

test('slugs are slugs, each of one claim', () => {
  const slugs = dossier.claims.map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  for (const slug of slugs) expect(slug).toMatch(slugPattern)
})

test('the drone claim gets its third denial in its second version', () => {
  const drones = dossier.claims.find(({ slug }) => slug === 'iran-supplied-russia-with-attack-drones')
  const denials = drones?.versions.map(
    ({ content }) => content.statements.filter(({ party, stance }) => party === 'iran' && stance === 'denies').length,
  )
  expect(denials).toEqual([2, 3])
  expect(drones?.versions.map(({ kind }) => kind)).toEqual(['first', 'update'])
})

test('another claim has a correction', () => {
  expect(versions.filter(({ kind }) => kind === 'correction')).toHaveLength(1)
})

test('every party speaks or is accused, or one that is part of it does, and stands after what it is part of', () => {
  const named = new Set<string>(
    versions.flatMap(({ content }) => [...content.statements.map(({ party }) => party), ...content.accused]),
  )
  for (const [key, { partOf }] of parties.toReversed()) {
    expect(named, key).toContain(key)
    if (partOf) named.add(partOf)
  }
  const keys = parties.map(([key]) => key)
  for (const [key, { partOf }] of parties) {
    if (partOf) expect(keys.indexOf(partOf), key).toBeLessThan(keys.indexOf(key))
  }
})

describe.each(versions)('$name', ({ slug, kind, note, end, content }) => {
  test('can be submitted unless it is a draft', () => {
    const problems = missing(subject(slug, content))
    expect(blocking(problems).length > 0).toBe(end === 'draft')
    const waived = new Set(problems.filter(({ waiver }) => waiver).map(({ gate }) => gate))
    expect(waived, 'a reason for each gate that is not met, and for no other').toEqual(
      new Set(content.waivers.map(({ gate }) => gate)),
    )
  })

  test('has a kind that its history allows, and a note where one is due', () => {
    const history = dossier.claims.find((claim) => claim.slug === slug)?.versions ?? []
    const before = history[history.findIndex((version) => version.content === content) - 1] ?? null
    expect(kindsFor(before)).toContain(kind)
    expect(note !== null).toBe(needsNote(kind))
  })

  test('answers only statements of its own, at dates that are dates', () => {
    const keys = content.statements.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { repliesTo, said } of content.statements) {
      if (repliesTo) expect(keys).toContain(repliesTo)
      if (said) expect(parseEdtf(said)).not.toBeNull()
    }
    if (content.firstMade) expect(parseEdtf(content.firstMade)).not.toBeNull()
  })

  test('tells its finding in one sentence', () => {
    if (content.finding) expect(content.finding).toMatch(/^[^.!?]+\.$/)
  })
})
