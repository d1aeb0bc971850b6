import { expect, test } from 'vitest'
import { disarm, downloadName, showingOf } from './showing.ts'

test.each([
  ['text/html; charset=windows-1253', 'page'],
  ['application/xhtml+xml', 'page'],
  ['IMAGE/PNG', 'image'],
  ['image/svg+xml', null],
  ['application/pdf', null],
  ['text/plain', null],
])('%s is shown as %s', (type, showing) => expect(showingOf(type)).toBe(showing))

test.each([
  ['<link rel=preconnect href=//a.example>', '<x-link rel=preconnect href=//a.example>'],
  ['<META\nhttp-equiv=refresh>', '<x-META\nhttp-equiv=refresh>'],
  ['<IFRAME/src=//a.example></iframe>', '<x-IFRAME/src=//a.example></x-iframe>'],
  ['<base>', '<x-base>'],
  ['<svg><a xlink:href=//a.example>b</a>', '<svg><x-a xlink:href=//a.example>b</x-a>'],
  ['<abbr>', '<abbr>'],
  ['<p><linked>stays</linked>', '<p><linked>stays</linked>'],
  ['1 <link', '1 <link'],
])('%j does nothing any more', (html, disarmed) => expect(disarm(html)).toBe(disarmed))

test('a page with more that acts than anybody writes is not shown, and is found out soon', () => {
  expect(disarm('<a href=x>y</a>'.repeat(50_000))).toBe('<x-a href=x>y</x-a>'.repeat(50_000))
  const start = process.cpuUsage()
  expect(disarm('<a '.repeat(8_000_000))).toBeNull()
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1_000_000).toBeLessThan(1)
})

test('an original is downloaded under a name of ours', () => {
  expect(downloadName('1', 'text/html; charset=utf-8')).toBe('capture-1.html')
  expect(downloadName('1', 'application/x-msdownload')).toBe('capture-1.bin')
})
