import { describe, expect, test } from 'vitest'
import { findPassage, parsePlace, placeKey, standingOf, textsAt } from './comment.ts'

const cited = { id: 'c1', quotation: { exact: 'We sold them.', translation: null }, locator: 'p. 4', origin: null }
const content = {
  sentence: 'It sold drones.',
  context: null as string | null,
  finding: 'Nobody has shown that it sold drones to them.',
  statements: [
    {
      id: 's1',
      office: 'minister',
      venue: null,
      words: { text: 'Nee.', translation: { text: 'No.' } },
      citations: [cited],
    },
  ],
  citations: [{ ...cited, id: 'c2', quotation: null }],
}

test.each([
  [{ about: 'whole', part: null }, 'whole'],
  [{ about: 'field', part: 'finding' }, 'field:finding'],
  [{ about: 'statement', part: '0a-1' }, 'statement:0a-1'],
] as const)('%j is %s', (place, key) => {
  expect(placeKey(place)).toBe(key)
  expect(parsePlace(key)).toEqual(place)
})

test.each(['', 'claim:x', 'field', 'field:', 'other:x', 'field:a b', `field:${'x'.repeat(61)}`])(
  '%j is no place',
  (key) => {
    expect(parsePlace(key)).toBeNull()
  },
)

test('a place has its texts, or is gone', () => {
  expect(textsAt(content, { about: 'field', part: 'finding' })).toEqual([content.finding])
  expect(textsAt(content, { about: 'field', part: 'context' })).toEqual([])
  expect(textsAt(content, { about: 'statement', part: 's1' })).toEqual(['Nee.', 'No.', 'minister'])
  expect(textsAt(content, { about: 'citation', part: 'c1' })).toEqual(['We sold them.', 'p. 4'])
  expect(textsAt(content, { about: 'citation', part: 'c2' })).toEqual(['p. 4'])
  expect(textsAt(content, { about: 'whole', part: null })).toEqual([])
  for (const place of ['field:toString', 'field:weather', 'statement:s2', 'citation:c3']) {
    expect(textsAt(content, parsePlace(place) as NonNullable<ReturnType<typeof parsePlace>>), place).toBeNull()
  }
})

describe('a passage', () => {
  test('is kept with what stands around it', () => {
    expect(findPassage([content.finding], 'sold drones')).toEqual({
      exact: 'sold drones',
      prefix: 'Nobody has shown that it ',
      suffix: ' to them.',
    })
    expect(findPassage([content.finding], 'bought drones')).toBeNull()
  })

  test('stands as long as its words do, whatever changes around them', () => {
    expect(standingOf(['It sold drones.'], 'sold drones')).toBe('stands')
    expect(standingOf(['No.', 'They sold drones.'], 'sold drones')).toBe('stands')
    expect(standingOf(['They sold none.'], 'sold drones')).toBe('changed')
    expect(standingOf([], null)).toBe('stands')
    expect(standingOf(null, null)).toBe('gone')
  })
})
