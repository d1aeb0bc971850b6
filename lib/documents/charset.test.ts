import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeText } from './charset.ts'

const greek = 'Το υπουργείο δήλωσε την Παρασκευή ότι δεν έστειλε τίποτα. «Ούτε ένα όπλο», είπε.'
const russian = 'Министерство заявило в пятницу, что ничего не отправляло: «Ни одного самолёта».'
const persian = 'وزارت خارجه روز جمعه گفت که هيچ چيزی نفرستاده است'
const french = 'Le ministère a déclaré vendredi « rien n’a été livré » à Téhéran, naïveté ou prétexte.'
const german = 'Das Außenministerium erklärte am Freitag, es sei nichts geliefert worden – „kein Stück“.'
const dutch = 'Het ministerie zei vrijdag dat er geen één drone naar Oekraïne is gegaan: €0.'

const page = (text: string, charset?: string) =>
  `<html><head>${charset ? `<meta charset="${charset}">` : ''}<title>x</title></head><body><p>${text}</p></body></html>`

const read = (text: string, encoding: string, mediaType: string, declared?: string) =>
  decodeText(new Uint8Array(iconv.encode(page(text, declared), encoding)), { mediaType, html: true })

test.each([
  ['by the server', greek, 'windows-1253', 'text/html; charset=windows-1253', undefined],
  ['by the page', greek, 'windows-1253', 'text/html', 'windows-1253'],
  ['by the page, in the older alphabet', greek, 'iso-8859-7', 'text/html', 'iso-8859-7'],
  ['by nobody', greek, 'windows-1253', 'text/html', undefined],
  ['as UTF-8, which is a lie', greek, 'windows-1253', 'text/html; charset=utf-8', 'utf-8'],
  ['as Latin, which is a lie', greek, 'windows-1253', 'text/html; charset=ISO-8859-1', undefined],
  ['as Cyrillic, which is a lie', greek, 'windows-1253', 'text/html', 'windows-1251'],
  ['as Greek, which is a lie', greek, 'utf8', 'text/html', 'windows-1253'],
  ['as Latin, which is a lie', greek, 'utf8', 'text/html; charset=iso-8859-1', undefined],
  ['by the page', russian, 'windows-1251', 'text/html', 'windows-1251'],
  ['as UTF-8, which is a lie', russian, 'windows-1251', 'text/html; charset=utf-8', undefined],
  ['by nobody', russian.replace(/[«»]/g, ''), 'koi8-r', 'text/html', undefined],
  ['by nobody', russian, 'windows-1251', 'text/html', undefined],
  ['by nobody', persian.replaceAll('ی', 'ي'), 'windows-1256', 'text/html', undefined],
  ['by nobody', french, 'windows-1252', 'text/html', undefined],
  ['as UTF-8, which is a lie', french, 'windows-1252', 'text/html; charset=utf-8', undefined],
  ['as Greek, which is a lie', french, 'windows-1252', 'text/html', 'windows-1253'],
  ['by nobody', german, 'windows-1252', 'text/html', undefined],
  ['by nobody', dutch, 'windows-1252', 'text/html', undefined],
  ['as UTF-8', persian, 'utf8', 'text/html; charset="UTF-8"', undefined],
  ['as what no machine knows', persian, 'utf8', 'text/html; charset=unicode-1', undefined],
])('what is declared %s is read as it is: %s in %s', (_, text, encoding, mediaType, declared) => {
  expect(read(text, encoding, mediaType, declared)).toContain(text)
})

test('a mark at the start is believed, and is no part of the text', () => {
  for (const encoding of ['utf8', 'utf-16le', 'utf-16be']) {
    const bytes = new Uint8Array(iconv.encode(greek, encoding, { addBOM: true }))
    expect(decodeText(bytes, { mediaType: 'text/plain; charset=windows-1252' })).toBe(greek)
  }
})

test('an XML declaration counts', () => {
  const text = `<?xml version="1.0" encoding="windows-1251"?><html><body>Да и нет</body></html>`
  expect(decodeText(new Uint8Array(iconv.encode(text, 'windows-1251')), { html: true })).toContain('Да и нет')
})

test('what PostgreSQL can not hold is replaced, and line ends are one sign', () => {
  expect(decodeText(new TextEncoder().encode('a\0b\r\nc\rd'))).toBe('a\ufffdb\nc\nd')
  expect(decodeText(new TextEncoder().encode('\r\r\n\n😀\ufeff\0\0\r'))).toBe('\n\n\n😀\ufeff\ufffd\ufffd\n')
})

test.each([
  ['of letters of every alphabet', [0xe1, 0xe2, 0xe3]],
  ['of plain letters before one that is not', [0x61]],
  ['of one letter and a blank', [0xe1, 0x20]],
  ['of no letters', [0x80, 0x00]],
])('ten million bytes %s are judged by a part of them', (_, pattern) => {
  const bytes = new Uint8Array(Buffer.alloc(10_000_000, Uint8Array.from(pattern)))
  bytes[bytes.length - 1] = 0xe1
  const start = process.cpuUsage()
  expect(decodeText(bytes, { html: true })).toHaveLength(bytes.length)
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1_000_000).toBeLessThan(3)
})

test('a letter far within a run of plain ones is judged with those around it', () => {
  const text = `${'a'.repeat(50_000)} ${greek}`
  expect(decodeText(new Uint8Array(iconv.encode(text, 'windows-1253')))).toBe(text)
  const run = greek.replace(/[^α-ω]/g, '').repeat(1000)
  expect(decodeText(new Uint8Array(iconv.encode(run, 'windows-1253')))).toBe(run)
})

test('no bytes are no text', () => {
  expect(decodeText(new Uint8Array())).toBe('')
})
