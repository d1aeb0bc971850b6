import { expect, test } from 'vitest'
import { seeded } from './generated.ts'
import { leastUnlike, type Match } from './likeness.ts'

const random = seeded(41)
const below = (most: number) => Math.floor(random() * most)

const written = (length: number, letters: string) =>
  Array.from({ length }, () => letters.charAt(below(letters.length))).join('')

function altered(words: string, times: number, letters: string) {
  const units = words.split('')
  for (let each = 0; each < times; each++) units.splice(below(units.length), below(2), written(below(2), letters))
  return units.join('')
}

/** The same by the book: every difference in a table. */
function byTable(text: string, words: string, most: number): Match | null {
  type Cell = { errors: number; start: number }
  let column: Cell[] = Array.from({ length: words.length + 1 }, (_, row) => ({ errors: row, start: 0 }))
  let least: Match | null = null
  for (let at = 0; at < text.length; at++) {
    const next: Cell[] = [{ errors: 0, start: at + 1 }]
    for (let row = 1; row <= words.length; row++) {
      const [left, above, beside] = [column[row] as Cell, next[row - 1] as Cell, column[row - 1] as Cell]
      const errors = Math.min(left.errors + 1, above.errors + 1, beside.errors + (words[row - 1] === text[at] ? 0 : 1))
      const from = [
        ...(left.errors + 1 === errors ? [left.start] : []),
        ...(above.errors + 1 === errors ? [above.start] : []),
        ...(beside.errors + (words[row - 1] === text[at] ? 0 : 1) === errors ? [beside.start] : []),
      ]
      next.push({ errors, start: Math.min(...from) })
    }
    column = next
    const { errors, start } = column[words.length] as Cell
    if (errors <= most && errors < (least?.errors ?? Infinity)) least = { start, end: at + 1, errors }
  }
  return least
}

test('the passage that is least unlike is the one that a table of all differences says', () => {
  let found = 0
  for (let each = 0; each < 400; each++) {
    const letters = 'abcdé\u{1d535}'.slice(0, 2 + below(6))
    const words = written(1 + below(150), letters)
    const before = written(below(200), letters)
    const text = random() < 0.7 ? before + altered(words, below(30), letters) + written(below(99), letters) : before
    const most = below(words.length * 0.6)
    const expected = byTable(text, words, most)
    expect(leastUnlike(text, words, most, { steps: Infinity })).toEqual(expected)
    if (expected) found++
  }
  expect(found).toBeGreaterThan(200)
})

test('the work grows with the text and the words, however many passages are equally unlike', () => {
  const allowed = { steps: 25_000 * 320 * 2 }
  expect(leastUnlike('a'.repeat(25_000), 'aaab'.repeat(2_500), 3_500, allowed)?.errors).toBe(2_500)
  expect(allowed.steps).toBeGreaterThan(0)
})

test('nothing is said when it would take more work than is allowed', () => {
  const words = 'wij leveren geen wapens'
  const text = `${'x'.repeat(1_000)} ${words}`
  expect(leastUnlike(text, words, 3, { steps: 2_000 })?.errors).toBe(0)
  expect(leastUnlike(text, words, 3, { steps: 1_000 })).toBeNull()
})
