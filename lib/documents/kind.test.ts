import { expect, test } from 'vitest'
import { documentKind, typeName } from './kind.ts'

const of = (text: string) => new TextEncoder().encode(text)
const bytes = (...all: (number | string)[]) =>
  Uint8Array.from(all.flatMap((part) => (typeof part === 'string' ? [...of(part)] : [part])))

test.each([
  ['html', of('<!DOCTYPE html><p>Yes'), null],
  ['html', of('\ufeff\n <!-- a -- b --><!-- c -->\n<HTML lang=el>'), null],
  ['html', of('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'), null],
  ['html', of('Only words'), 'text/html; charset=utf-8'],
  ['html', of('<p>Yes'), 'application/octet-stream'],
  ['text', of('<p>Yes'), 'text/plain'],
  ['text', of('Only words'), null],
  ['text', of('a,b\n1,2'), 'text/csv'],
  ['text', bytes(0xff, 0xfe, 'a', 0, 'b', 0), null],
  ['text', of(''), null],
  ['pdf', of('%PDF-1.7\n'), 'text/html'],
  ['image', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), null],
  ['image', bytes(0xff, 0xd8, 0xff, 0xe0), 'text/plain'],
  ['image', bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 '), null],
  ['archive', of('WARC/1.1\r\n'), null],
  ['archive', bytes(0x1f, 0x8b, 8), null],
  ['archive', bytes('PK', 3, 4), null],
] as const)('%s is known by its first bytes (%#)', (kind, given, mediaType) => {
  expect(documentKind(given, mediaType)).toBe(kind)
})

test.each([
  ['image/gif', bytes('GIF89a', 1, 0, 1, 0)],
  ['image/heic', bytes(0, 0, 0, 24, 'ftypheic', 0, 0, 0, 0, 'mif1heic')],
  ['image/avif', bytes(0, 0, 0, 24, 'ftypavif', 0, 0, 0, 0, 'mif1avif')],
  ['application/xml', of('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">')],
  ['unknown', of('<svg xmlns="http://www.w3.org/2000/svg"><script>')],
  ['unknown', of('<!-- a --><svg>')],
  ['application/xml', of('<?xml version="1.0"?><rss version="2.0">')],
  ['unknown', bytes('text', 0, 1, 2)],
  ['audio/wav', bytes('RIFF', 1, 2, 3, 4, 'WAVE')],
])('what can not be read has a name: %s', async (name, given) => {
  expect(documentKind(given)).toBeNull()
  expect(await typeName(given)).toBe(name)
})

test('the name of a type is the server’s where the bytes have none, if it is a name', async () => {
  expect(await typeName(of('<svg>'), 'image/svg+xml; charset=utf-8')).toBe('image/svg+xml')
  expect(await typeName(of('<svg>'), '<b>bold</b>')).toBe('unknown')
})

test('a page of comments without end is looked at once', () => {
  const before = performance.now()
  expect(documentKind(of('<!---->'.repeat(290)))).toBe('text')
  expect(documentKind(of(`<!--${'-'.repeat(2000)}`))).toBe('text')
  expect(performance.now() - before).toBeLessThan(500)
})
