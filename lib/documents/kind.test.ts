import { expect, test } from 'vitest'
import { documentKind, typeName } from './kind.ts'

const of = (text: string) => new TextEncoder().encode(text)
const bytes = (...all: (number | string)[]) =>
  Uint8Array.from(all.flatMap((part) => (typeof part === 'string' ? [...of(part)] : [part])))

test.each([
  ['text/html', '<p>Yes', null],
  ['text/html', '<p>Yes', 'application/octet-stream'],
  ['text/html', 'Only words', 'text/html; charset=utf-8'],
  ['text/plain', '<p>Yes', 'text/plain'],
  ['text/plain', 'a,b\n1,2', 'text/csv'],
  ['text/plain', '', 'text/csv'],
  ['text/html', '', 'text/html'],
  ['application/pdf', '%PDF-1.7\n', 'text/html'],
] as const)(
  'what a server says of a text decides how it is meant, its bytes decide the rest: %s',
  (kind, text, sent) => {
    expect(documentKind(of(text), sent)).toBe(kind)
  },
)

test.each([
  ['image/gif', bytes('GIF89a', 1, 0, 1, 0)],
  ['image/heic', bytes(0, 0, 0, 24, 'ftypheic', 0, 0, 0, 0, 'mif1heic')],
  ['image/avif', bytes(0, 0, 0, 24, 'ftypavif', 0, 0, 0, 0, 'mif1avif')],
  ['audio/wav', bytes('RIFF', 1, 2, 3, 4, 'WAVE')],
  ['application/zip', bytes('PK', 3, 4)],
  ['unknown', of('<svg xmlns="http://www.w3.org/2000/svg"><script>')],
  ['unknown', bytes('text', 0, 1, 2)],
])('what is not read has a name: %s', async (name, given) => {
  expect(documentKind(given)).toBeNull()
  expect(await typeName(given)).toBe(name)
})

test('the name of a type is the server’s where the bytes have none, if it is a name', async () => {
  expect(await typeName(of('<svg>'), 'image/svg+xml; charset=utf-8')).toBe('image/svg+xml')
  expect(await typeName(of('<svg>'), '<b>bold</b>')).toBe('unknown')
})
