import { expect, test } from 'vitest'
import { fromPlainText } from './markdown.ts'
import { plainText } from './plain-text.ts'

test.each([
  ['**Both** say _so_ [^1a2b3c4d].', 'Both say so .'],
  ['See [the *report*](https://example.org/a_b) now', 'See the report now'],
  ['# Why\n\n- one\n- two\n\n> three\n1. four', 'Why one two three four'],
  [fromPlainText('2 * 3 is [6] > 5_000\n# no heading'), '2 * 3 is [6] > 5_000 # no heading'],
])('%s', (markdown, plain) => expect(plainText(markdown)).toBe(plain))
