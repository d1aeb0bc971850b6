import { describe, expect, test } from 'vitest'
import { blocking, type Gate, type GateSubject, gates, missing, waivableGates } from './gates.ts'

type Statement = GateSubject['statements'][number]
type Citation = GateSubject['citations'][number]

const cite = (id: string, source: string, change: Partial<Citation> = {}): Citation => ({
  id,
  source,
  relation: 'reports',
  quotation: null,
  origin: null,
  ...change,
})

const assertion: Statement = {
  id: 'says-so',
  party: 'ukraine',
  stance: 'asserts',
  words: { wording: 'reported', text: 'Drones were supplied.' },
  citations: [cite('c1', 'daily')],
}

const denial: Statement = {
  id: 'says-no',
  party: 'iran',
  stance: 'denies',
  words: { wording: 'reported', text: 'None were.' },
  citations: [cite('c2', 'weekly')],
}

const whole: GateSubject = {
  slug: 'drones',
  language: 'en',
  sentence: 'Iran supplied drones.',
  verdict: 'confirmed',
  finding: 'It did.',
  context: null,
  rationale: 'Because.',
  statements: [assertion, denial],
  citations: [cite('c9', 'weekly', { relation: 'supports' })],
  accused: [{ party: 'iran', requests: [] }],
  waivers: [],
  parties: [
    { id: 'ukraine', name: 'Ukraine', partOf: null },
    { id: 'iran', name: 'Iran', partOf: null },
    { id: 'ministry', name: "Iran's foreign ministry", partOf: 'iran' },
    { id: 'spokesman', name: 'The spokesman', partOf: 'ministry' },
  ],
  sources: [
    { id: 'daily', publisher: 'The Daily' },
    { id: 'weekly', publisher: 'The Weekly' },
    { id: 'daily-online', publisher: 'THE  DAILY' },
    { id: 'leaflet', publisher: '' },
    { id: 'poster', publisher: '' },
  ],
}

/** The messages of what is missing when this much of the whole claim is otherwise. */
const messages = (change: Partial<GateSubject>) => missing({ ...whole, ...change }).map(({ message }) => message)

test('a source that nobody has described, cited or where another has it from, is told at its citation', () => {
  const missingAt = (undescribed: string[], change: Partial<GateSubject> = {}) =>
    missing({ ...whole, ...change, undescribed }).map(({ message, at }) => `${message} at ${at.id}`)
  expect(missingAt(['daily'])).toEqual(['source_not_described at c1'])
  const citations = [cite('c9', 'weekly', { relation: 'supports', origin: { source: 'leaflet' } })]
  expect(missingAt(['leaflet'], { citations })).toEqual(['source_not_described at c9'])
  expect(missingAt(['poster'])).toEqual([])
})

test('nothing is missing from a whole claim', () => {
  expect(missing(whole)).toEqual([])
})

test('an empty claim is told all its problems at once, in reading order', () => {
  const nothing = {
    slug: null,
    language: '',
    sentence: ' ',
    verdict: null,
    finding: null,
    rationale: '',
    citations: [],
  }
  expect(messages({ ...nothing, statements: [] })).toEqual([
    'no_sentence',
    'no_slug',
    'no_language',
    'nobody_asserts',
    'no_verdict',
    'no_finding',
    'no_rationale',
    'accused_not_heard',
  ])
})

describe('asserted', () => {
  test('a denial asserts nothing', () => {
    expect(missing({ ...whole, verdict: 'contested', statements: [denial] })).toEqual([
      {
        gate: 'asserted',
        message: 'nobody_asserts',
        values: {},
        at: { kind: 'field', id: 'statements' },
        waivable: true,
        waiver: null,
      },
    ])
  })

  test('an assertion needs a source', () => {
    const bare = { ...assertion, citations: [] }
    expect(missing({ ...whole, verdict: 'contested', statements: [bare, denial] })).toMatchObject([
      { gate: 'asserted', message: 'assertion_without_source', at: { kind: 'statement', id: 'says-so' } },
    ])
    expect(messages({ statements: [bare, assertion, denial] })).toEqual([])
  })
})

describe('quotations_proven', () => {
  const proven = { exact: 'none  were “supplied”', proven: true }
  const quoted = (text: string, citations: Citation[]): Statement => ({
    ...denial,
    words: { wording: 'quoted', text },
    citations,
  })

  test('quoted words stand in a proven quotation of their own statement', () => {
    const shown = quoted('were "supplied"', [cite('c2', 'weekly', { quotation: proven })])
    expect(messages({ statements: [assertion, shown] })).toEqual([])
  })

  test.each([
    ['without any citation', 'none were', [cite('c2', 'weekly')]],
    ['that the quotation does not have', 'none was', [cite('c2', 'weekly', { quotation: proven })]],
  ])('words %s are a problem of the statement', (_, text, citations) => {
    expect(missing({ ...whole, statements: [assertion, quoted(text, citations)] })).toMatchObject([
      { gate: 'quotations_proven', message: 'quoted_words_not_proven', at: { kind: 'statement', id: 'says-no' } },
    ])
  })

  test('each quotation that was not found is a problem, also on the claim and under reported words', () => {
    const quotation = { exact: 'anything', proven: false }
    const found = missing({
      ...whole,
      citations: [cite('c0', 'daily', { relation: 'supports', quotation })],
      statements: [{ ...assertion, citations: [cite('c1', 'daily', { quotation })] }, denial],
    })
    expect(found.map(({ message, at }) => [message, at.id])).toEqual([
      ['quotation_not_found', 'c0'],
      ['quotation_not_found', 'c1'],
    ])
  })
})

describe('independent_origins', () => {
  const from = (...citations: Citation[]): Partial<GateSubject> => ({
    citations,
    statements: [
      { ...assertion, citations: [cite('c1', 'daily')] },
      { ...denial, citations: [] },
    ],
  })

  test.each(['confirmed', 'false'] as const)('%s needs two on its own side', (verdict) => {
    const [relation, other, side] =
      verdict === 'confirmed'
        ? (['supports', 'contradicts', 'for'] as const)
        : (['contradicts', 'supports', 'against'] as const)
    const one = cite('c3', 'weekly', { relation })
    const gate = { gate: 'independent_origins', message: 'too_few_origins', at: { id: 'citations' } }
    const statements = [{ ...assertion, citations: [] }]
    const found = (...citations: Citation[]) =>
      missing({ ...whole, statements, citations, verdict }).filter((each) => each.gate === gate.gate)
    expect(found(one)).toMatchObject([{ ...gate, values: { found: 1, side } }])
    expect(found(one, cite('c4', 'daily', { relation: other }))).toMatchObject([
      { ...gate, values: { found: 1, side } },
    ])
    expect(found(one, cite('c4', 'daily', { relation }))).toEqual([])
  })

  test.each(['mostly_confirmed', 'contested', 'unverified'] as const)('%s does not', (verdict) => {
    expect(messages({ ...from(), verdict })).toEqual([])
  })

  test.each([
    ['the same publisher, written otherwise', cite('c3', 'daily-online')],
    ['a source that has it from the other', cite('c3', 'weekly', { origin: { name: 'the daily' } })],
    ['mere context', cite('c3', 'weekly', { relation: 'context' })],
  ])('%s is no second origin', (_, citation) => {
    expect(messages(from(citation))).toEqual(['too_few_origins'])
  })

  test('two outlets with the same label are one origin, sources without publisher each their own', () => {
    const agency = { ...assertion, citations: [cite('c1', 'daily', { origin: { name: 'Reuters' } })] }
    const statements = [agency, { ...denial, citations: [] }]
    expect(messages({ statements, citations: [cite('c3', 'weekly', { origin: { name: 'REUTERS' } })] })).toEqual([
      'too_few_origins',
    ])
    const leaflets = [cite('c3', 'leaflet'), cite('c4', 'poster')].map((each) => ({
      ...each,
      relation: 'supports' as const,
    }))
    expect(messages({ citations: leaflets })).toEqual([])
  })
})

describe('references', () => {
  test('one that leads to nothing is a problem of its field', () => {
    const claim = { ...whole, context: 'A[^aaaaaaaa].', rationale: 'B[^bbbbbbbb] c[^cccccccc].' }
    const statements = [{ ...assertion, id: 'bbbbbbbb-0000-4000-8000-000000000000' }, denial]
    expect(missing({ ...claim, statements })).toMatchObject([
      { gate: 'references', at: { kind: 'field', id: 'context' }, values: { count: 1, references: '[^aaaaaaaa]' } },
      { gate: 'references', at: { kind: 'field', id: 'rationale' }, values: { count: 1, references: '[^cccccccc]' } },
    ])
  })

  test('one to a statement or a citation is none', () => {
    const citations = [{ ...cite('c9', 'book'), id: 'dddddddd-0000-4000-8000-000000000000' }]
    expect(messages({ citations, rationale: 'A[^dddddddd].' })).toEqual([])
  })
})

describe('right_of_reply', () => {
  const accuses = (party: string, ...requests: object[]) => ({ accused: [{ party, requests }] })

  test('each accused party without a word is a problem', () => {
    expect(missing({ ...whole, statements: [assertion, { ...denial, party: 'ukraine' }] })).toMatchObject([
      {
        gate: 'right_of_reply',
        message: 'accused_not_heard',
        values: { party: 'Iran' },
        at: { kind: 'party', id: 'iran' },
      },
    ])
  })

  test('a record of having asked is enough', () => {
    expect(
      messages({
        ...accuses('iran', { on: '2025-01' }),
        statements: [{ ...assertion }, { ...denial, party: 'ukraine' }],
      }),
    ).toEqual([])
  })

  test.each([
    ['a part of it', 'spokesman', 'iran'],
    ['what it is part of', 'iran', 'spokesman'],
  ])('%s may have spoken', (_, speaker, accused) => {
    expect(messages({ ...accuses(accused), statements: [assertion, { ...denial, party: speaker }] })).toEqual([])
  })

  test('a party that is part of itself does not hang', () => {
    const parties = [
      { id: 'a', name: 'A', partOf: 'b' },
      { id: 'b', name: 'B', partOf: 'a' },
    ]
    expect(messages({ ...accuses('c'), parties, statements: [{ ...assertion, party: 'a' }, denial] })).toEqual([
      'accused_not_heard',
    ])
  })
})

describe('waivers', () => {
  const unproven = { ...denial, words: { wording: 'quoted', text: 'None.' } as const, party: 'ukraine', citations: [] }
  const broken: Partial<GateSubject> = { slug: '', context: 'See[^ffffffff].', rationale: '', statements: [unproven] }
  const everyGate = gates.map((gate: Gate) => ({ gate, reason: ' We looked. ' }))

  test('a stated reason lifts the gates that accept one and nothing else', () => {
    const found = missing({ ...whole, ...broken, waivers: everyGate })
    expect(new Set(found.map(({ gate }) => gate))).toEqual(new Set([null, ...gates]))
    for (const { gate, waivable, waiver } of found) {
      expect(waivable).toBe(waivableGates.some((each) => each === gate))
      expect(waiver).toBe(waivable ? 'We looked.' : null)
    }
    expect(blocking(found).map(({ message }) => message)).toEqual([
      'no_slug',
      'no_rationale',
      'quoted_words_not_proven',
      'reference_leads_nowhere',
    ])
  })

  test('an empty reason is none', () => {
    const waivers = everyGate.map(({ gate }) => ({ gate, reason: ' ' }))
    const found = missing({ ...whole, ...broken, waivers })
    expect(blocking(found)).toEqual(found)
  })

  test('a reason for one gate says nothing of another', () => {
    const waivers = [{ gate: 'asserted' as const, reason: 'Nobody does.' }]
    const found = missing({ ...whole, ...broken, waivers })
    expect(found.filter(({ waiver }) => waiver).map(({ gate }) => gate)).toEqual(['asserted'])
  })
})
