import { expect, test } from 'vitest'
import { blocksOf, partsOfText, runsOf } from './reading.ts'

const whole = (text: string) => ({ start: 0, end: text.length })

test('a text is read in paragraphs, each with its place in the text', () => {
  const text = '\n\n One.\nStill one. \r\n \r\n\nTwo.  \n\nThree'
  const blocks = blocksOf(text, whole(text))
  expect(blocks.map((block) => block.text)).toEqual(['One.\nStill one.', 'Two.', 'Three'])
  for (const block of blocks) expect(text.startsWith(block.text, block.start)).toBe(true)
  expect(blocks.every(({ page }) => page === null)).toBe(true)
})

test('the first paragraph of each page says which page begins', () => {
  const text = 'One.\n\nStill one.\fTwo.\f\f \fFive.'
  expect(blocksOf(text, whole(text)).map(({ text, page }) => [text, page])).toEqual([
    ['One.', 1],
    ['Still one.', null],
    ['Two.', 2],
    ['Five.', 5],
  ])
  expect(blocksOf(text, { start: 16, end: text.length })[0]).toMatchObject({ text: 'Two.', page: 2 })
})

test('a long text is divided where a paragraph ends, else a line, else a word, and nothing of it is lost', () => {
  for (const filler of ['Some words.\n\nMore words. ', 'Some words.\nMore words. ', 'Some words. ', 'слово', 'x👍🏽']) {
    const text = filler.repeat(4000)
    const parts = partsOfText(text, 10_000)
    expect(parts.length).toBeGreaterThanOrEqual(text.length > 20_000 ? 3 : 2)
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    expect(parts.every(({ start, end }) => text.slice(start, end).isWellFormed())).toBe(true)
  }
  expect(partsOfText('short')).toEqual([{ start: 0, end: 5 }])
})

test('a paragraph is cut where marks begin and end, also where they overlap or come from the one before', () => {
  const marked = [
    { id: 'a', start: 5, end: 12 },
    { id: 'b', start: 14, end: 18 },
    { id: 'c', start: 16, end: 99 },
    { id: 'd', start: 40, end: 50 },
  ]
  expect(runsOf({ start: 10, text: 'abcdefghij', page: null }, marked)).toEqual([
    { text: 'ab', marks: ['a'], begins: [] },
    { text: 'cd', marks: [], begins: [] },
    { text: 'ef', marks: ['b'], begins: ['b'] },
    { text: 'gh', marks: ['b', 'c'], begins: ['c'] },
    { text: 'ij', marks: ['c'], begins: [] },
  ])
})
