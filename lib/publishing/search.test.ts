import { expect, test } from 'vitest'
import { filtersOf, longestQuery, searchInput, withoutQuotes } from './search.ts'

const nothing = {
  words: null,
  exact: false,
  verdict: null,
  topic: null,
  party: null,
  language: null,
  from: null,
  to: null,
}
const read = (input: Record<string, unknown>) => filtersOf(searchInput.parse(input))
const problems = (input: Record<string, unknown>) =>
  searchInput.safeParse(input).error?.issues.map(({ path, message }) => `${path}: ${message}`)

test('fields that are empty or not there let everything through', () => {
  expect(read({})).toEqual(nothing)
  expect(read({ q: '  ', verdict: '', topic: '', party: '', language: '', from: '', to: '', before: '' })).toEqual(
    nothing,
  )
})

test('what was typed is read as words, whatever stands between them', () => {
  expect(read({ q: ' drones\u0000\u0007over\r\nKyiv ' }).words).toBe('drones over Kyiv')
  expect(read({ q: 'lone \ud800 half' }).words).toBe('lone half')
  expect(read({ q: '🛩️ drone' }).words).toBe('🛩️ drone')
  expect(read({ q: 'ΔΡΟΝΕΣ "του Ιράν" -Ρωσία' }).words).toBe('ΔΡΟΝΕΣ "του Ιράν" -Ρωσία')
})

test('each filter is read as its own kind', () => {
  const filters = { verdict: 'mostly_false', topic: 'a-treaty', party: 'iran', language: 'el' }
  expect(read({ ...filters, from: '2025-01-01', to: '2025-01-01' })).toEqual({
    ...nothing,
    ...filters,
    from: '2025-01-01',
    to: '2025-01-01',
  })
})

test('only what was typed, said in one way, of words alone', () => {
  expect(read({ q: 'drones', exact: '1' })).toEqual({ ...nothing, words: 'drones', exact: true })
  expect(read({ q: 'drones', exact: 'yes' })).toEqual({ ...nothing, words: 'drones' })
  expect(read({ exact: '1' })).toEqual(nothing)
})

test.each([
  ['more than anybody looks for', { q: 'x'.repeat(longestQuery + 1) }, 'q: too_long'],
  ['only operators', { q: '"" - | & ! ()' }, 'q: no_words'],
  ['only signs', { q: '🛩️' }, 'q: no_words'],
  ['a verdict that is none', { verdict: 'perhaps' }, 'verdict: unknown'],
  ['a topic that no address names', { topic: "x' or true" }, 'topic: unknown'],
  ['a language that is none', { language: '../en' }, 'language: unknown'],
  ['a day that no calendar has', { from: '2025-02-30' }, 'from: not_a_date'],
  ['an end before the beginning', { from: '2025-02-02', to: '2025-02-01' }, 'to: ends_before'],
  ['a place that is none', { before: 'yesterday' }, 'before: unknown'],
])('says what is wrong with %s', (_, input, problem) => expect(problems(input)).toEqual([problem]))

test('of a phrase the words remain without its marks', () => {
  expect(withoutQuotes(`"as it is" “l'Iran” «x»-y`)).toBe("as it is l'Iran x -y")
})
