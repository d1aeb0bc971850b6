import { expect, test } from 'vitest'
import { addressKey, canonicalAddress } from './address.ts'

const page = 'https://paper.example/world/treaty-signed'

test.each([
  ['http://paper.example/world/treaty-signed'],
  ['https://www.paper.example/world/treaty-signed'],
  ['https://m.paper.example/world/treaty-signed'],
  ['https://mobile.paper.example/world/treaty-signed'],
  ['https://amp.paper.example/world/treaty-signed'],
  ['https://www.m.paper.example/world/treaty-signed'],
  ['https://PAPER.example/world/treaty-signed'],
  ['https://paper.example./world/treaty-signed'],
  ['https://paper.example:443/world/treaty-signed'],
  ['http://paper.example:80/world/treaty-signed'],
  ['https://reader:secret@paper.example/world/treaty-signed'],
  ['https://paper.example/world/treaty-signed/'],
  ['https://paper.example//world/treaty-signed'],
  ['https://paper.example/world/./treaty-signed'],
  ['https://paper.example/world/europe/../treaty-signed'],
  ['https://paper.example/world/treaty%2Dsigned'],
  ['https://paper.example/world/treaty-signed#comments'],
  ['https://paper.example/world/treaty-signed#:~:text=a%20treaty'],
  ['https://paper.example/world/treaty-signed?'],
  ['https://paper.example/world/treaty-signed?utm_source=x&utm_medium=social&utm_id=4'],
  ['https://paper.example/world/treaty-signed?UTM_SOURCE=x'],
  ['https://paper.example/world/treaty-signed?fbclid=IwAR0&gclid=abc'],
  ['https://paper.example/world/treaty-signed/?mc_cid=1&mc_eid=2#top'],
  ['https://paper.example/world/treaty-signed?ref=homepage'],
  ['https://paper.example/world/treaty-signed?source=twitter'],
  ['https://paper.example/world/treaty-signed?_ga=1.2&_gl=3'],
  ['https://paper.example/world/treaty-signed?at_medium=RSS&at_campaign=KARANGA'],
  ['https://paper.example/world/treaty-signed;jsessionid=0A1B2C'],
  ['https://paper.example/world/treaty-signed?PHPSESSID=abc'],
  ['https://paper.example/world/treaty-signed/amp'],
  ['https://paper.example/world/treaty-signed/amp/'],
  ['https://paper.example/world/treaty-signed.amp'],
  ['https://paper.example/amp/world/treaty-signed'],
  ['https://paper.example/world/treaty-signed?amp=1'],
  ['https://paper.example/world/treaty-signed?amp'],
  ['https://paper.example/world/treaty-signed?outputType=amp'],
  ['https://paper.example/world/treaty-signed?mobile=true'],
  ['https://paper-example.cdn.ampproject.org/c/s/paper.example/world/treaty-signed'],
  ['https://www.google.com/amp/s/www.paper.example/world/treaty-signed/amp/'],
  ['  https://paper.example/world/treaty-signed\n'],
])('%s is the page itself', (address) => {
  expect(addressKey(address)).toBe(page)
})

test.each([
  ['https://paper.example/', 'http://www.paper.example'],
  ['https://paper.example/a/index.html', 'https://paper.example/a'],
  ['https://paper.example/index.php?id=3', 'https://paper.example/?id=3'],
  ['https://paper.example/a.amp.html', 'https://paper.example/a.html'],
  ['https://paper.example/a?b=1&c=2', 'https://paper.example/a?c=2&b=1'],
  ['https://paper.example/a?b=', 'https://paper.example/a?b'],
  ['https://paper.example/a?id=3&utm_source=x', 'https://paper.example/a?id=3'],
  ['https://paper.example/a?b=%c3%a9', 'https://paper.example/a?b=%C3%A9'],
  ['https://paper.example/ειδήσεις/1', 'https://paper.example/%CE%B5%CE%B9%CE%B4%CE%AE%CF%83%CE%B5%CE%B9%CF%82/1'],
  ['https://εφημερίδα.example/a', 'https://xn--kxaeical9a3b2b.example/a'],
  ['https://en.m.wikipedia.org/wiki/Treaty', 'https://en.wikipedia.org/wiki/Treaty'],
  ['https://nieuws.paper.co.uk/a', 'http://www.nieuws.paper.co.uk/a/'],
  ['https://twitter.com/mfa/status/12?s=20&t=abc', 'https://x.com/mfa/status/12'],
  ['https://mobile.twitter.com/mfa/status/12', 'https://x.com/mfa/status/12'],
  ['https://youtu.be/dQw4?si=abc&t=12', 'https://m.youtube.com/watch?v=dQw4&feature=share'],
  ['https://spa.example/#!/statement/4', 'http://www.spa.example/#!/statement/4'],
])('%s and %s are one document', (one, other) => {
  expect(addressKey(one)).toBe(addressKey(other))
})

test.each([
  ['https://paper.example/a', 'https://paper.example/b'],
  ['https://paper.example/a', 'https://paper.example/A'],
  ['https://paper.example/a', 'https://other.example/a'],
  ['https://paper.example/a', 'https://paper.example:8443/a'],
  ['https://paper.example/a', 'https://nl.paper.example/a'],
  ['https://paper.example/a', 'https://news.paper.example/a'],
  ['https://one.github.io/a', 'https://two.github.io/a'],
  ['https://www.gov.uk/a', 'https://gov.uk/a'],
  ['https://m.com/a', 'https://com/a'],
  ['https://paper.example/a?id=3', 'https://paper.example/a?id=4'],
  ['https://paper.example/a?id=3', 'https://paper.example/a'],
  ['https://paper.example/a?id=3', 'https://paper.example/a?ID=3'],
  ['https://paper.example/a?page=2', 'https://paper.example/a'],
  ['https://paper.example/a?lang=el', 'https://paper.example/a?lang=en'],
  ['https://paper.example/a?ref=A-2025-14', 'https://paper.example/a?ref=A-2025-15'],
  ['https://paper.example/a?source=41', 'https://paper.example/a?source=42'],
  ['https://paper.example/a?a=1&a=2', 'https://paper.example/a?a=2&a=1'],
  ['https://paper.example/a?format=pdf', 'https://paper.example/a'],
  ['https://paper.example/a?t=12', 'https://paper.example/a?t=13'],
  ['https://paper.example/a.html', 'https://paper.example/a.pdf'],
  ['https://paper.example/camp', 'https://paper.example/c'],
  ['https://paper.example/amplifier', 'https://paper.example/lifier'],
  ['https://paper.example/amp', 'https://paper.example/'],
  ['https://paper.example/a%2Fb', 'https://paper.example/a/b'],
  ['https://spa.example/#!/statement/4', 'https://spa.example/#!/statement/5'],
  ['https://youtu.be/dQw4', 'https://youtu.be/dQw5'],
  ['https://youtube.com/watch?v=a', 'https://youtube.com/watch?v=b'],
  ['https://web.archive.org/web/2025/https://paper.example/a', 'https://paper.example/a'],
  ['https://www.google.com/search?q=amp', 'https://www.google.com/search?q=map'],
  ['https://192.0.2.1/a', 'https://192.0.2.2/a'],
])('%s and %s are two documents', (one, other) => {
  expect(addressKey(one)).not.toBe(addressKey(other))
})

test.each([['not an address'], ['ftp://paper.example/a'], ['mailto:a@paper.example'], ['']])(
  'what is no web address is its own key (%j)',
  (text) => {
    expect(addressKey(text)).toBe(text)
    expect(canonicalAddress(text)).toBe(text)
  },
)

test('the key of a key is the key', () => {
  for (const address of [page, 'https://m.youtube.com/watch?v=dQw4', 'https://paper.example/a?b&a=%2F#!/x'])
    expect(addressKey(addressKey(address))).toBe(addressKey(address))
})

test.each([
  ['http://www.paper.example/a/?id=3&utm_source=x#part-2', 'http://www.paper.example/a/?id=3#part-2'],
  ['https://paper.example/a?fbclid=1', 'https://paper.example/a'],
  ['https://paper.example/a?b=2&a=1', 'https://paper.example/a?b=2&a=1'],
  ['https://paper.example/a#:~:text=treaty', 'https://paper.example/a'],
  ['https://me:secret@paper.example/a', 'https://paper.example/a'],
  ['https://paper-example.cdn.ampproject.org/c/s/paper.example/a/amp', 'https://paper.example/a/amp'],
])('%s is recorded as %s', (address, canonical) => {
  expect(canonicalAddress(address)).toBe(canonical)
})

test.each([
  ['https://paper.example/100%'],
  ['https://paper.example/%E0%A4%A'],
  ['https://paper.example/?q=%'],
  ['http://[::1]/a'],
  ['https://paper.example/?&&=&a'],
])('%s has a key too', (address) => {
  expect(addressKey(address)).toMatch(/^https:/)
  expect(canonicalAddress(address)).toMatch(/^https?:/)
})
