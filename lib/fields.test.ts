import { describe, expect, test } from 'vitest'
import { edtfInput } from '#lib/dates/input'
import { basedOn, isReadable, language, line, optional, prose, webAddress } from './fields.ts'

const problem = (result: { error?: { issues: { message: string }[] } }) => result.error?.issues[0]?.message

describe('line', () => {
  test.each([
    ['white space is brought to one space', ' they \n deny\u00a0it ', 'they deny it'],
    ['Persian with a non-joiner', 'نمی\u200cدهد', 'نمی\u200cدهد'],
    ['an emoji with a joiner', '👩\u200d🚒', '👩\u200d🚒'],
    ['direction marks', 'a\u200e b\u200f', 'a\u200e b\u200f'],
  ])('%s', (_, text, read) => expect(line().parse(text)).toBe(read))

  test.each([
    ['a NUL', 'a\0b', 'unreadable_characters'],
    ['half a surrogate pair', 'a\ud800', 'unreadable_characters'],
    ['a direction override', 'abc\u202edcba', 'unreadable_characters'],
    ['a direction isolate', '\u2066abc\u2069', 'unreadable_characters'],
    ['nothing', '', 'required'],
    ['white space', ' \u00a0\n', 'required'],
    ['what nobody sees', '\u200b\u2060\u3164\ufeff\u200d', 'required'],
    ['no text at all', undefined, 'required'],
    ['more than it holds', 'x'.repeat(301), 'too_long'],
  ])('%s is refused', (_, text, message) => expect(problem(line().safeParse(text))).toBe(message))
})

describe('prose', () => {
  test('keeps its paragraphs, and isolates, which pages in mixed scripts hold', () => {
    expect(prose().parse(' a\r\n\r\n\u2067ب\u2069 ')).toBe('a\n\n\u2067ب\u2069')
  })

  test.each(['', '\n', '\u200b\n\u200b'])('of nothing visible is refused (%j)', (text) => {
    expect(problem(prose().safeParse(text))).toBe('required')
  })
})

test.each(['abc\u202edcba', '\u202dabc', 'a\0', 'a\ud800b'])(
  'prose holds nothing that shows otherwise than it is written (%j)',
  (text) => {
    expect(problem(prose().safeParse(text))).toBe('unreadable_characters')
  },
)

test.each([
  ['https://news.example/a', undefined],
  ['https://news.example/\u202egpj.exe', 'unreadable_characters'],
  ['https://news.example/\0', 'unreadable_characters'],
  ['javascript:alert(1)', 'not_an_address'],
  ['news.example', 'not_an_address'],
  [`https://news.example/${'x'.repeat(2000)}`, 'too_long'],
])('a web address: %j', (text, message) => expect(problem(webAddress.safeParse(text))).toBe(message))

test.each([
  ['en', undefined],
  ['sr-Latn', undefined],
  ['xx', 'unknown_language'],
  ['English, please', 'unknown_language'],
  ['e\u202en', 'unknown_language'],
  ['en\0', 'unreadable_characters'],
])('a language: %j', (tag, message) => expect(problem(language.safeParse(tag))).toBe(message))

test.each([
  ['2025-02-28', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-02-31', false],
  ['2025-04-31', false],
  ['2025-13', false],
  ['20250-01-01', false],
  ['-2025', false],
  ['0000', false],
  ['2025-01-01\0', false],
  ['２０２５', false],
])('a date of the world: %j is one: %s', (text, isOne) => expect(edtfInput.safeParse(text).success).toBe(isOne))

test.each(['', ' ', '\u200b', null, undefined])('an optional field with nothing visible is null (%j)', (text) => {
  expect(optional(line()).parse(text)).toBeNull()
  expect(optional(line()).parse('a')).toBe('a')
})

test.each([
  ['1', 1],
  ['2147483647', 2_147_483_647],
])('a version is %s', (text, version) => expect(basedOn.parse(text)).toBe(version))

test.each(['0', '-1', '1.5', 'x', '2147483648', '1e300'])('a version is not %s', (text) => {
  expect(problem(basedOn.safeParse(text))).toBe('invalid')
})

test.each([
  ['Ιράν', true],
  ['a\tb\nc', true],
  ['a\0b', false],
  ['a\u0007b', false],
  ['\udfff', false],
])('%j is readable: %s', (text, readable) => expect(isReadable(text)).toBe(readable))
