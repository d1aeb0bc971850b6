import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fileKind } from './signature.ts'

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

test('a file is what its first bytes say', () => {
  const kinds = {
    'application/pdf': bytes('%PDF-1.7\n%\xe2\xe3'),
    'image/png': bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
    'image/jpeg': bytes('\xff\xd8\xff\xe0\0\x10JFIF'),
    'image/webp': bytes('RIFF\x24\0\0\0WEBPVP8 '),
    'application/warc': bytes('WARC/1.1\r\nWARC-Type: warcinfo\r\n'),
    'text/html': bytes('<!-- saved from url=(0020)https://paper.example/ -->\n<!DOCTYPE html><html>'),
    'text/plain': strToU8('\ufeffΔεν υπάρχει συμφωνία, είπε.'),
    'application/wacz': zipSync({ 'archive/data.warc.gz': bytes('x'), 'datapackage.json': bytes('{}') }),
  }
  for (const [kind, file] of Object.entries(kinds)) expect([kind, fileKind(file)]).toEqual([kind, kind])
  expect(fileKind(gzipSync(bytes('WARC/1.0\r\nWARC-Type: response\r\n')))).toBe('application/warc')
  expect(fileKind(bytes('\xff\xfe<\0h\0t\0m\0l\0>\0'))).toBe('text/html')
  expect(fileKind(bytes('\xff\xfe\x94\x03\xb5\x03\xbd\x03'))).toBe('text/plain')
  expect(fileKind(bytes('\xc4\xe5\xed \xf5\xf0\xdc\xf1\xf7\xe5\xe9'))).toBe('text/plain')
})

test('what is not read here has no kind, whatever it is called', () => {
  const others = {
    nothing: bytes(''),
    heif: bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
    svg: bytes('<?xml version="1.0"?>\n<!-- drawn --><svg xmlns="http://www.w3.org/2000/svg">'),
    'svg with a doctype': bytes('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN">'),
    gif: bytes('GIF89a\x01\0\x01\0'),
    'an executable': bytes('MZ\x90\0\x03\0'),
    'a zip without a web archive': zipSync({ 'word/document.xml': bytes('<w:document>') }),
    'gzip without one': gzipSync(bytes('tar')),
    'half a gzip': bytes('\x1f\x8b\x08\0'),
  }
  for (const [name, file] of Object.entries(others)) expect([name, fileKind(file)]).toEqual([name, null])
})
