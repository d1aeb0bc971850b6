import { describe, expect, test } from 'vitest'
import { type OriginSubject, originsOf, type RecordedOrigin } from './origins.ts'

type Cited = OriginSubject['citations'][number]
type Told = [source: string, relation: Cited['relation'], origin?: RecordedOrigin]

let count = 0
const cited = (all: Told[]) =>
  all.map(([source, relation, origin = null]) => ({ id: `c${++count}`, source, relation, origin }))
const from = (name: string) => ({ name })
const of = (source: string) => ({ source })
type Statement = Omit<OriginSubject['statements'][number], 'citations'>
const says = (party: string, stance: Statement['stance'], citations: Told[], more: Partial<Statement> = {}) => ({
  id: `${party} ${stance}`,
  ...{ party, stance, ...more },
  citations: cited(citations),
})

const subject = (more: { citations?: Told[]; statements?: OriginSubject['statements'] }): OriginSubject => ({
  statements: more.statements ?? [],
  citations: cited(more.citations ?? []),
  parties: [
    { id: 'ukraine', name: 'Ukraine', names: [{ text: 'Україна' }] },
    { id: 'iran', name: 'Iran' },
  ],
  sources: [
    { id: 'daily', publisher: 'The Daily' },
    { id: 'daily-online', publisher: 'the daily ' },
    { id: 'weekly', publisher: 'The Weekly' },
    { id: 'monthly', publisher: 'The Monthly' },
    { id: 'kyiv', publisher: 'Україна' },
    { id: 'leaflet', publisher: '' },
    { id: 'poster', publisher: ' ' },
  ],
})

/** Each origin with its sources, as "Ukraine: daily, weekly". */
const told = (claim: OriginSubject) => {
  const { for: behind, against } = originsOf(claim)
  const lines = (all: typeof behind) => all.map(({ name, sources }) => `${name}: ${sources.join(', ')}`)
  return { for: lines(behind), against: lines(against) }
}
const behind = (citations: Told[]) => told(subject({ citations })).for

test('what stands for the claim, what against it, and context for neither', () => {
  const citations: Told[] = [
    ['daily', 'supports'],
    ['weekly', 'contradicts'],
    ['monthly', 'context'],
    ['leaflet', 'reports'],
  ]
  expect(told(subject({ citations }))).toEqual({
    for: ['The Daily: daily', ': leaflet'],
    against: ['The Weekly: weekly'],
  })
})

test('a report of a statement stands on the side of whoever makes it, and comes from them', () => {
  const statements = [
    says('ukraine', 'asserts', [
      ['daily', 'reports'],
      ['weekly', 'reports'],
    ]),
    says('iran', 'denies', [['weekly', 'reports']]),
  ]
  expect(told(subject({ statements }))).toEqual({ for: ['Ukraine: daily, weekly'], against: ['Iran: weekly'] })
})

test.each([
  ['concedes', { for: ['Iran: daily'], against: [] }],
  ['partly_concedes', { for: [], against: [] }],
  ['neither_confirms_nor_denies', { for: [], against: [] }],
  ['declines_to_comment', { for: [], against: [] }],
  ['retracts', { for: [], against: [] }],
] as const)('who %s', (stance, sides) => {
  expect(told(subject({ statements: [says('iran', stance, [['daily', 'reports']])] }))).toEqual(sides)
})

test('what was taken back stands for nothing any more', () => {
  const statements = [
    says('ukraine', 'asserts', [['daily', 'reports']]),
    says('ukraine', 'retracts', [['weekly', 'reports']], { repliesTo: 'ukraine asserts' }),
  ]
  expect(told(subject({ statements }))).toEqual({ for: [], against: [] })
})

test('what a source says itself about a statement is not what the speaker says', () => {
  const statements = [
    says('iran', 'denies', [
      ['daily', 'supports'],
      ['weekly', 'contradicts'],
      ['monthly', 'context'],
    ]),
  ]
  expect(told(subject({ statements }))).toEqual({ for: ['The Daily: daily'], against: ['The Weekly: weekly'] })
})

describe('one origin', () => {
  test.each<[string, Told[], string[]]>([
    [
      'one publisher, however it is written',
      [
        ['daily', 'supports'],
        ['daily-online', 'supports'],
      ],
      ['The Daily: daily, daily-online'],
    ],
    [
      'one briefing, however it is written',
      [
        ['daily', 'supports', from('Reuters')],
        ['weekly', 'reports', from(' REUTERS')],
      ],
      ['Reuters: daily, weekly'],
    ],
    [
      'a publisher that is named as the origin of another',
      [
        ['daily', 'supports'],
        ['weekly', 'supports', from('the daily')],
      ],
      ['The Daily: daily, weekly'],
    ],
    [
      'a source that is the origin of another',
      [
        ['daily', 'supports'],
        ['weekly', 'supports', of('daily')],
      ],
      ['The Daily: daily, weekly'],
    ],
    [
      'a source by way of two others',
      [
        ['monthly', 'supports', of('weekly')],
        ['weekly', 'supports', of('daily')],
        ['daily', 'supports', from('Reuters')],
      ],
      ['Reuters: monthly, weekly, daily'],
    ],
    [
      'sources that have it from each other',
      [
        ['daily', 'supports', of('weekly')],
        ['weekly', 'supports', of('daily')],
        ['monthly', 'supports', of('daily')],
      ],
      ['The Daily: daily, weekly, monthly'],
    ],
    [
      'a party under any of its names, and what it publishes itself',
      [
        ['daily', 'supports', from('ukraine')],
        ['weekly', 'supports', from('Україна')],
        ['kyiv', 'supports'],
      ],
      ['Ukraine: daily, weekly, kyiv'],
    ],
    [
      'one source, cited twice',
      [
        ['daily', 'supports'],
        ['daily', 'reports'],
      ],
      ['The Daily: daily'],
    ],
  ])('%s', (_, citations, expected) => {
    expect(behind(citations)).toEqual(expected)
    expect(behind(citations.toReversed())).toHaveLength(1)
  })

  test('a party, and who only lets that party speak', () => {
    const statements = [
      says('ukraine', 'asserts', [
        ['daily', 'reports', from('Reuters')],
        ['leaflet', 'reports'],
      ]),
    ]
    const citations: Told[] = [
      ['daily-online', 'reports'],
      ['leaflet', 'reports'],
      ['weekly', 'supports', from('Reuters')],
      ['monthly', 'supports', of('daily')],
    ]
    expect(told(subject({ statements, citations })).for).toEqual([
      'Ukraine: daily-online, leaflet, weekly, monthly, daily',
    ])
  })
})

describe('two origins', () => {
  test.each<[string, Told[]]>([
    [
      'two publishers',
      [
        ['daily', 'supports'],
        ['weekly', 'supports'],
      ],
    ],
    [
      'two papers without a publisher',
      [
        ['leaflet', 'supports'],
        ['poster', 'supports'],
      ],
    ],
    [
      'an own report beside one of an agency',
      [
        ['daily', 'supports'],
        ['daily-online', 'supports', from('Reuters')],
      ],
    ],
  ])('%s', (_, citations) => {
    expect(behind(citations)).toHaveLength(2)
  })

  test('a party, and a paper that also says it itself', () => {
    const statements = [says('ukraine', 'asserts', [['daily', 'reports']])]
    const citations: Told[] = [
      ['daily-online', 'supports'],
      ['weekly', 'supports', from('The Daily')],
    ]
    expect(told(subject({ statements, citations })).for).toEqual(['the daily: daily-online, weekly', 'Ukraine: daily'])
  })

  test('a paper is not the party that it lets speak on the other side', () => {
    const statements = [says('iran', 'denies', [['daily', 'reports']])]
    const citations: Told[] = [['weekly', 'supports', of('daily')]]
    expect(told(subject({ statements, citations }))).toEqual({ for: ['The Daily: weekly'], against: ['Iran: daily'] })
  })
})

test('a thousand citations, each from the one before, are one origin', () => {
  const ids = Array.from({ length: 1000 }, (_, n) => `s${n}`)
  const citations = cited(ids.map((id, n) => [id, 'supports', n > 0 ? of(`s${n - 1}`) : from('Reuters')]))
  const claim = { statements: [], citations, parties: [], sources: ids.map((id) => ({ id, publisher: id })) }
  expect(originsOf(claim).for).toEqual([{ name: 'Reuters', sources: ids }])
})
