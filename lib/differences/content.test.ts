import { expect, test } from 'vitest'
import { compareContents, hasChanged, type PartDifference } from './content.ts'

const citation = (id: string, more = {}) => ({
  id,
  source: 's1',
  relation: 'reports',
  quotation: null,
  origin: null,
  ...more,
})
const statement = (id: string, more = {}) => ({
  id,
  party: 'p1',
  said: '2025-01',
  words: { wording: 'quoted', text: 'No.', translation: null },
  citations: [citation(`${id} cited`)],
  ...more,
})
const claim = (more = {}) => ({
  schema: 1,
  id: 'c',
  sentence: 'It did.',
  context: null,
  topics: [],
  statements: [statement('a'), statement('b'), statement('c')],
  accused: [{ party: 'p1', asked: null }],
  parties: [{ id: 'p1', name: 'Ruritania', names: [{ text: 'Руритания', language: 'ru' }] }],
  ...more,
})
const changes = (before: object | null, after: object) => {
  const { fields, parts } = compareContents(before, after)
  return [
    ...fields.flatMap(({ name, mark }) => (mark === 'same' ? [] : [`${name} ${mark}`])),
    ...parts.flatMap((part) => told(part)),
  ]
}
function told({ list, id, mark, moved, fields, parts }: PartDifference, within = ''): string[] {
  const place = `${within}${list} ${id}`
  if (mark === 'same') return moved ? [`${place} moved`] : []
  const inside = mark === 'changed' ? fields.filter((field) => field.mark !== 'same') : []
  return [
    `${place} ${mark}${moved ? ' and moved' : ''}`,
    ...inside.map((field) => `${place} ${field.name} ${field.mark}`),
    ...(mark === 'changed' ? parts.flatMap((part) => told(part, `${place} / `)) : []),
  ]
}

test('the same content has no changes, and a first one has none either', () => {
  expect(changes(claim(), claim())).toEqual([])
  expect(changes(null, claim())).toEqual([])
  expect(hasChanged(compareContents(null, claim()))).toBe(false)
})

test('fields that were filled, emptied and changed', () => {
  expect(changes(claim(), claim({ sentence: 'It did not.', context: 'In May.' }))).toEqual([
    'sentence changed',
    'context added',
  ])
  expect(changes(claim({ context: 'In May.' }), claim())).toEqual(['context removed'])
})

test('statements and citations that were added, changed and removed', () => {
  const after = claim({
    statements: [
      statement('a', { words: { wording: 'quoted', text: 'Never.', translation: { text: 'Nooit.', language: 'nl' } } }),
      statement('c', { citations: [citation('new', { origin: 'Reuters' })] }),
      statement('d'),
    ],
  })
  expect(changes(claim(), after)).toEqual([
    'statements a changed',
    'statements a words.text changed',
    'statements a words.translation.text added',
    'statements a words.translation.language added',
    'statements b removed',
    'statements c changed',
    'statements c / citations c cited removed',
    'statements c / citations new added',
    'statements d added',
  ])
})

test('what was removed stands where it stood', () => {
  const { parts } = compareContents(claim(), claim({ statements: [statement('a'), statement('c')] }))
  expect(parts.filter(({ list }) => list === 'statements').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('the fewest that can have moved have moved', () => {
  const order = (ids: string) => claim({ statements: [...ids].map((id) => statement(id)) })
  expect(changes(order('abcd'), order('bcda'))).toEqual(['statements a moved'])
  expect(changes(order('abcd'), order('dabc'))).toEqual(['statements d moved'])
  expect(changes(order('abcd'), order('abd'))).toEqual(['statements c removed'])
})

test('the accused by their party, lists of plain values as a whole, and fields nobody here has heard of', () => {
  expect(changes(claim(), claim({ accused: [{ party: 'p1', asked: { on: '2025-01', via: 'mail' } }] }))).toEqual([
    'accused p1 changed',
    'accused p1 asked.on added',
    'accused p1 asked.via added',
  ])
  const renamed = { id: 'p1', name: 'Ruritania', names: [{ text: 'Руританія', language: 'uk' }] }
  expect(changes(claim(), claim({ parties: [renamed] }))).toEqual(['parties p1 changed', 'parties p1 names changed'])
  expect(changes(claim(), claim({ weather: { sky: 'grey' } }))).toEqual(['weather.sky added'])
  expect(changes(claim(), claim({ related: [{ claim: 'x', relation: 'variant_of' }] }))).toEqual(['related x added'])
})

test('two parts of one key are two parts', () => {
  const related = (...relations: string[]) =>
    claim({ related: relations.map((relation) => ({ claim: 'x', relation })) })
  expect(changes(related('variant_of'), related('variant_of', 'contradicts'))).toEqual(['related x 2 added'])
})

test('ten thousand statements turned round are compared at once', () => {
  const statements = Array.from({ length: 10_000 }, (_, n) => statement(`${n}`))
  const begun = performance.now()
  const { parts } = compareContents(claim({ statements }), claim({ statements: statements.toReversed() }))
  expect(performance.now() - begun).toBeLessThan(5000)
  expect(parts.filter(({ moved }) => moved)).toHaveLength(9_999)
})
