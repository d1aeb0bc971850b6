import { expect, test } from 'vitest'
import { clientAddress, networkOf } from './client-address.ts'

test.each([
  ['a visitor without a proxy', '203.0.113.7', undefined, '203.0.113.7'],
  ['what a visitor without a proxy claims', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['a proxy on this machine', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['what a visitor of a proxy claims', '127.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['a proxy before a proxy', '::1', '198.51.100.1, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['a colleague behind a proxy in the same house', '10.0.0.2', '192.168.1.9', '192.168.1.9'],
  ['IPv4 in IPv6 clothes', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['an address with a port', '127.0.0.1', '[2001:db8::1]:4711', '2001:db8::1'],
  ['nonsense', '127.0.0.1', 'unknown, <script>', '127.0.0.1'],
  ['nothing', '', undefined, 'unknown'],
])('%s', (_, socket, forwarded, address) => expect(clientAddress(socket, forwarded)).toBe(address))

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['unknown', 'unknown'],
])('the network of %s', (address, network) => expect(networkOf(address)).toBe(network))
