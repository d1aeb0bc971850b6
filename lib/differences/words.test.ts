import { describe, expect, test } from 'vitest'
import { compareWords, foldSame, type Piece, showInvisible } from './words.ts'

const sign = { same: '', added: '+', removed: '-' }
const told = (pieces: Piece[]) =>
  pieces.map(({ mark, text }) => (mark === 'same' ? text : `{${sign[mark]}${text}}`)).join('')
const whole = (pieces: Piece[], without: Piece['mark']) =>
  pieces
    .filter(({ mark }) => mark !== without)
    .map(({ text }) => text)
    .join('')

test.each([
  ['one word', 'Iran sold 10,000 drones.', 'Iran sold 12,000 drones.', 'Iran sold {-10,000}{+12,000} drones.'],
  ['words in a row', 'a red old house', 'a blue new house', 'a {-red old}{+blue new} house'],
  ['an end', 'It did.', 'It did. Twice.', 'It did.{+ Twice.}'],
  ['a sign', 'It did', 'It did?', 'It did{+?}'],
  ['all', 'one', 'two', '{-one}{+two}'],
  ['nothing', 'the same', 'the same', 'the same'],
  ['from nothing', '', 'new', '{+new}'],
  ['to nothing', 'old', '', '{-old}'],
  ['a paragraph parted', 'One. Two.', 'One.\n\nTwo.', 'One.{- }{+\n\n}Two.'],
  ['Persian', 'ایران پهپاد فروخت', 'ایران موشک فروخت', 'ایران {-پهپاد}{+موشک} فروخت'],
])('%s', (_, before, after, expected) => {
  expect(told(compareWords(before, after))).toBe(expected)
})

test('where words have no spaces, the language parts them', () => {
  expect(told(compareWords('北朝鮮は兵士を派遣した', '北朝鮮は武器を派遣した', 'ja'))).toBe(
    '北朝鮮は{-兵士}{+武器}を派遣した',
  )
})

describe('long texts', () => {
  const paragraph = (n: number) => `Paragraph ${n} says what the ${n % 7} witnesses saw on that day.\n\n`
  const long = Array.from({ length: 16_000 }, (_, n) => paragraph(n)).join('')

  test.each<[string, (text: string) => string]>([
    ['a word in the middle', (text) => text.replace('Paragraph 8000 says', 'Paragraph 8000 denies')],
    [
      'words far apart',
      (text) => text.replace('Paragraph 9 says', 'Paragraph 9 denies').replace(/15990 says/, '15990 denies'),
    ],
    ['every word', (text) => text.replace(/\w+/g, (word) => [...word].reverse().join(''))],
    ['every line end', (text) => text.replaceAll('\n\n', ' ')],
    ['upside down', (text) => text.split('\n\n').reverse().join('\n\n')],
  ])('a megabyte: %s', (_, change) => {
    const changed = change(long)
    const begun = performance.now()
    const found = compareWords(long, changed)
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(whole(found, 'added') === long).toBe(true)
    expect(whole(found, 'removed') === changed).toBe(true)
  })

  test('a thousand long paragraphs with other words each are compared for seconds, not minutes', () => {
    const words = (from: number) => Array.from({ length: 1400 }, (_, n) => `w${(n * from) % 11}`).join(' ')
    const text = (from: number) => Array.from({ length: 500 }, (_, n) => `${words(from + n)}\n\nsame ${n}\n\n`).join('')
    const [before, after] = [text(3), text(7)]
    const begun = performance.now()
    const found = compareWords(before, after)
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(whole(found, 'added') === before).toBe(true)
    expect(whole(found, 'removed') === after).toBe(true)
  })

  test('are compared word by word where they changed', () => {
    const found = compareWords(long, long.replace('Paragraph 8000 says', 'Paragraph 8000 denies'))
    expect(found.filter(({ mark }) => mark !== 'same')).toEqual([
      { mark: 'removed', text: 'says' },
      { mark: 'added', text: 'denies' },
    ])
  })

  test('show what stands beside a change and fold the rest', () => {
    const folded = foldSame(compareWords(long, long.replace('Paragraph 8000 says', 'Paragraph 8000 denies')))
    expect(folded.map(({ mark, hidden }) => (hidden ? 'hidden' : mark))).toEqual([
      'hidden',
      'same',
      'removed',
      'added',
      'same',
      'hidden',
    ])
    expect(
      folded
        .map(({ text }) => text)
        .join('')
        .replace('says', ''),
    ).toHaveLength(long.length + 2)
    expect(foldSame(compareWords('A short text', 'A longer text')).some(({ hidden }) => hidden)).toBe(false)
  })
})

test('whatever changed, both texts are found whole in it', () => {
  const words = ['a', 'b ', ' c', ',', '\n', '\n\n', '👩‍👩‍👧', 'ن', '\u200f', '。', ' ']
  let seed = 7
  const next = () => (seed = (seed * 48271) % 2147483647)
  const text = () => Array.from({ length: next() % 40 }, () => words[next() % words.length]).join('')
  for (let round = 0; round < 500; round++) {
    const [before, after] = [text(), text()]
    const found = compareWords(before, after)
    expect(whole(found, 'added')).toBe(before)
    expect(whole(found, 'removed')).toBe(after)
    expect(
      foldSame(found)
        .map(({ text }) => text)
        .join(''),
    ).toBe(found.map(({ text }) => text).join(''))
  }
})

test.each([
  [' ', '␣'],
  ['\n\n', '¶¶'],
  ['a\u200fb', 'a[U+200F]b'],
  ['به\u200cروز', 'به\u200cروز'],
  ['در\u200cآن', 'در[U+200C]آن'],
  ['a\u200cb', 'a[U+200C]b'],
  ['\u00a0', '[U+00A0]'],
  ['word\n', 'word¶\n'],
])('%j is shown as %j', (text, expected) => {
  expect(showInvisible(text)).toBe(expected)
})
