import { expect, test } from 'vitest'
import { passageAddress } from './text-fragment.ts'

const url = 'https://example.org/a?b=c'
const none = { prefix: '', suffix: '' }
/** What a browser reads after `:~:`. */
const directives = (address: string) =>
  (address.split('#:~:')[1] ?? '')
    .split('&')
    .map((each) => each.replace('text=', '').split(',').map(decodeURIComponent))

test('a passage is named with the words around it', () => {
  const quoted = { exact: 'we supply no weapons', prefix: 'yesterday he said, “', suffix: '” to the press in Tehran' }
  expect(passageAddress(url, quoted, 'en')).toBe(
    `${url}#:~:text=yesterday%20he%20said%2C%20%E2%80%9C-,we%20supply%20no%20weapons,-%E2%80%9D%20to%20the%20press`,
  )
})

test('without words around it only the passage is', () => {
  expect(passageAddress(url, { exact: 'no weapons', ...none }, 'en')).toBe(`${url}#:~:text=no%20weapons`)
})

test('hyphens, commas and ampersands in the words are not grammar', () => {
  expect(passageAddress(url, { exact: 'so-called, A&B', ...none }, 'en')).toBe(`${url}#:~:text=so%2Dcalled%2C%20A%26B`)
})

test.each([
  ['el', 'Δεν υπάρχει συμφωνία', 'είπε ο εκπρόσωπος: «', '», πρόσθεσε χθες'],
  ['ar', 'لا يوجد اتفاق', 'وقال المتحدث: «', '» أمس في طهران'],
  ['ja', '協定はありません', '昨日彼は言った「', '」と記者団に'],
])('%s goes there and back', (language, exact, prefix, suffix) => {
  const address = passageAddress(url, { exact, prefix, suffix }, language)
  expect(address).toMatch(/^[\x21-\x7e]+$/)
  const [[before, start, after] = []] = directives(address)
  expect(start).toBe(exact)
  expect(prefix.endsWith(before?.replace(/-$/, '') ?? '!')).toBe(true)
  expect(suffix.startsWith(after?.replace(/^-/, '') ?? '!')).toBe(true)
})

test('a long passage and one of several paragraphs are named by their ends', () => {
  const long = `It began ${'with a word and another '.repeat(10)}and so it ended at last.`
  expect(directives(passageAddress(url, { exact: long, ...none }, 'en'))).toEqual([
    ['It began with a word', 'so it ended at last.'],
  ])
  const two = 'The first one.\n\nThe second, which is much longer.'
  expect(directives(passageAddress(url, { exact: two, ...none }, 'en'))).toEqual([
    ['The first one.', 'second, which is much longer.'],
  ])
})

test('where words are left out, each part is named', () => {
  const quoted = { exact: 'We sold them […] in June', prefix: 'He said: ', suffix: ' and left' }
  expect(directives(passageAddress(url, quoted, 'en'))).toEqual([
    ['He said:-', 'We sold them'],
    ['in June', '-and left'],
  ])
})

test('words around it that stand in another paragraph are left away', () => {
  const quoted = { exact: 'We sold them', prefix: 'A headline\n', suffix: '\fanother page' }
  expect(directives(passageAddress(url, quoted, 'en'))).toEqual([['We sold them']])
})

test('a place in the page stays, and a passage of before goes', () => {
  const quoted = { exact: 'sold', ...none }
  expect(passageAddress('https://example.org/#part-2', quoted, 'en')).toBe('https://example.org/#part-2:~:text=sold')
  expect(passageAddress('https://example.org/#:~:text=old', quoted, 'en')).toBe('https://example.org/#:~:text=sold')
})

test('half a sign does no harm', () => {
  expect(() => passageAddress(url, { exact: 'sold', prefix: '\udc00 x', suffix: 'y \ud800' }, 'en')).not.toThrow()
})
