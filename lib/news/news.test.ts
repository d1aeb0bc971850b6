import { expect, test } from 'vitest'
import { saysOtherwise } from './news.ts'

const filler = (topic: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${topic} ${at} sentence of the article.`).join(' ')
const quote = 'no drones were sent'
const article = `${filler('first', 60)} He said: “${quote}”, on Friday. ${filler('last', 60)}`

test('a counter, a teaser or another order far from the quotation is no news', () => {
  expect(saysOtherwise(article, article, [quote])).toBe(false)
  expect(saysOtherwise(article, `${article} 12 comments. Read also: Storm warning for the coast.`, [quote])).toBe(false)
  expect(saysOtherwise(article, `Latest: The cabinet fell. ${article}`, [quote])).toBe(false)
  expect(saysOtherwise(article, article.replace('first 3 sentence', 'first 3 clause'), [quote])).toBe(false)
})

test('any other word near a quotation is news, and other typography is not', () => {
  expect(saysOtherwise(article, article.replace('on Friday', 'on Sunday'), [quote])).toBe(true)
  expect(saysOtherwise(article, article.replace('He said', 'He said in 2024'), [quote])).toBe(true)
  expect(saysOtherwise(article, article.replace(/[“”]/g, '"').replaceAll('. ', '.\n'), [quote])).toBe(false)
})

test('an article that is written anew is news, also where nothing is quoted', () => {
  expect(saysOtherwise(article, `${filler('first', 60)} ${filler('quite another', 70)}`, [])).toBe(true)
  expect(saysOtherwise(article, filler('first', 1), [])).toBe(true)
  expect(saysOtherwise('', '', [])).toBe(false)
  expect(saysOtherwise('', 'Words', [])).toBe(true)
})

test('a quotation that is gone is told by itself, not as another text', () => {
  expect(saysOtherwise(article, article.replace(quote, 'drones were sent'), [quote])).toBe(false)
})
