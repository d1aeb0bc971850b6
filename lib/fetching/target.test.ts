import { expect, test } from 'vitest'
import { FetchFailure } from './fetch-failure.ts'
import { isPublicAddress, withoutTranslations } from './public-address.ts'
import { readTarget } from './target.ts'
import { bad, forbidden, otherPorts } from './testing/tricks.ts'

const verdict = (address: string) => {
  try {
    return readTarget(address).host
  } catch (error) {
    if (error instanceof FetchFailure) return error.code
    throw error
  }
}

const open: [address: string, host: string][] = [
  ['http://93.184.216.34/', '93.184.216.34'],
  ['http://1572395042/', '93.184.216.34'],
  ['http://0x5db8d822/', '93.184.216.34'],
  ['http://９３.１８４.２１６.３４/', '93.184.216.34'],
  ['http://8.8.8.8/', '8.8.8.8'],
  ['http://11.0.0.1/', '11.0.0.1'],
  ['http://100.63.255.255/', '100.63.255.255'],
  ['http://100.128.0.1/', '100.128.0.1'],
  ['http://172.15.255.255/', '172.15.255.255'],
  ['http://172.32.0.1/', '172.32.0.1'],
  ['http://168.63.129.17/', '168.63.129.17'],
  ['http://169.253.255.255/', '169.253.255.255'],
  ['http://198.20.0.1/', '198.20.0.1'],
  ['http://223.255.255.255/', '223.255.255.255'],
  ['https://[2606:2800:220:1:248:1893:25c8:1946]/', '2606:2800:220:1:248:1893:25c8:1946'],
  ['https://[2a00:1450:4001:80b::200e]/', '2a00:1450:4001:80b::200e'],
  ['https://[2001:200::1]/', '2001:200::1'],
  ['http://news.example.com/', 'news.example.com'],
  ['https://news.example.com./a', 'news.example.com'],
  ['http://news.example.com:443/', 'news.example.com'],
  ['https://news.example.com:80/', 'news.example.com'],
  ['https://ΕΛΛΆΔΑ.gr/', 'xn--hxakic4aa.gr'],
  ['https://localhost.example.com/', 'localhost.example.com'],
  ['https://notlocal.example/', 'notlocal.example'],
  ['https://127.0.0.1.news.example.com/', '127.0.0.1.news.example.com'],
]

test('the table is long enough to mean something', () => {
  expect([...forbidden, ...bad, ...otherPorts].length).toBeGreaterThan(200)
})

test.each(forbidden)('%s leads inside, however it is written', (address) => {
  expect(verdict(address)).toBe('forbidden_address')
})

test.each(bad)('%s is no address of a document', (address) => {
  expect(verdict(address)).toBe('bad_address')
})

test.each(otherPorts)('%s is another service', (address) => {
  expect(verdict(address)).toBe('forbidden_port')
})

test.each(open)('%s is one', (address, host) => {
  expect(verdict(address)).toBe(host)
})

test('an address is sent without its fragment, and one that is too long not at all', () => {
  expect(readTarget('https://news.example.com/a?b=c#d').url.href).toBe('https://news.example.com/a?b=c')
  expect(verdict(`https://news.example.com/${'a'.repeat(8_000)}`)).toBe('news.example.com')
  expect(verdict(`https://news.example.com/${'a'.repeat(9_000)}`)).toBe('bad_address')
})

test('a redirect is read from where it was said', () => {
  const base = new URL('https://news.example.com/a/b')
  expect(readTarget('../c', base).url.href).toBe('https://news.example.com/c')
  expect(() => readTarget('//127.1/', base)).toThrow('forbidden_address')
  expect(() => readTarget('\\\\127.1\\', base)).toThrow('forbidden_address')
  expect(() => readTarget('data:text/html,x', base)).toThrow('bad_address')
})

test.each([
  'fe80::1%eth0',
  '2606:2800:220:1::1%1',
  '127.1',
  '0x7f.1',
  '1',
  '',
  ' 93.184.216.34',
  '93.184.216.34\n',
  '093.184.216.34',
  'news',
])('a resolver that answers %j is not believed', (answer) => {
  expect(isPublicAddress(answer)).toBe(false)
})

test('what a resolver made of an address that it names too is left out, and nothing else', () => {
  const real = ['93.184.216.34', '2606:2800:220:1::1']
  expect(withoutTranslations([...real, '64:ff9b::5db8:d822'])).toEqual(real)
  const others = [
    '93.184.216.34',
    '64:ff9b::a00:1',
    '64:ff9b:0:1::5db8:d822',
    '64:ff9b:1::5db8:d822',
    '::ffff:5db8:d822',
    '64:ff9b::x',
  ]
  expect(withoutTranslations(others)).toEqual(others)
  expect(withoutTranslations(['64:ff9b::5db8:d822'])).toEqual(['64:ff9b::5db8:d822'])
})
