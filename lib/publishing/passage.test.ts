import { expect, test } from 'vitest'
import { foldedWord, type Passage, passagesOf, readText, type SearchedText } from './passage.ts'

const terms = ['iran', 'drone', 'ιραν']
const termOf = (word: string) => {
  const at = terms.indexOf(foldedWord(word).replace(/s$/, ''))
  return at < 0 ? null : at
}
const find = (texts: Partial<SearchedText>[], most = 2) =>
  passagesOf(
    texts.map((text) => ({ field: 'statement' as const, language: 'en', words: '', ...text })),
    termOf,
    most,
  )
const marked = ({ text, marks }: Passage) => marks.map(([from, to]) => text.slice(from, to))

test('marks the words as they are written, whatever their case and accents', () => {
  const [passage, ...others] = find([{ words: '🛩️ Drones of ΙΡΆΝ, and drone.' }])
  expect(others).toEqual([])
  expect(passage && marked(passage)).toEqual(['Drones', 'ΙΡΆΝ', 'drone'])
})

test('of a long text tells whole words around the place where most of them stand', () => {
  const filler = 'word '.repeat(100)
  const [passage] = find([{ words: `drones ${filler}Iran sent drones ${filler}Iran` }])
  expect(passage && marked(passage)).toEqual(['Iran', 'drones'])
  expect(passage?.text).toMatch(/^… word .* Iran sent drones .* word …$/)
  expect(passage?.text.length).toBeLessThan(240)
})

test('a text without a blank is cut, too, and never in the middle of a letter', () => {
  const [passage] = find([{ words: `${'😀'.repeat(300)} drone ${'😀'.repeat(300)}` }])
  expect(passage?.text.isWellFormed()).toBe(true)
  expect(passage && marked(passage)).toEqual(['drone'])
})

test('texts with more of the words come first, then those that tell more; the same text only once', () => {
  const found = find([
    { field: 'source', words: 'Drones' },
    { field: 'finding', words: 'A drone.' },
    { field: 'rationale', words: 'Iran and its drones' },
    { field: 'quotation', words: 'A drone.' },
    { field: 'context', words: 'Nothing of it' },
  ])
  expect(found.map(({ field }) => field)).toEqual(['rationale', 'finding'])
})

test('of Markdown only what it says is told', () => {
  expect(readText({ field: 'context', language: 'en', words: '**A** [^1a2b3c4d] b' }).words).toBe('A b')
  expect(readText({ field: 'quotation', language: 'en', words: '**A**' }).words).toBe('**A**')
})
