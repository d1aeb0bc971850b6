import { expect, test } from 'vitest'
import { clientAddress, networkOf } from './client-address.ts'

test.each([
  ['nobody is believed unless the operator says so', 0, '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['nobody on this machine either', 0, '127.0.0.1', '198.51.100.1', '127.0.0.1'],
  ['nobody in a private network either', 0, '172.17.0.1', '198.51.100.1', '172.17.0.1'],
  ['one proxy', 1, '127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['what a visitor of a proxy claims', 1, '127.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['a colleague behind a proxy in the same house', 1, '10.0.0.2', '198.51.100.1, 192.168.1.9', '192.168.1.9'],
  ['two proxies', 2, '::1', '198.51.100.1, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['somebody who went round a proxy', 2, '192.168.1.9', '203.0.113.7', '192.168.1.9'],
  ['a proxy that says nothing', 1, '127.0.0.1', undefined, '127.0.0.1'],
  ['nonsense', 1, '127.0.0.1', 'unknown, <script>', '127.0.0.1'],
  ['IPv4 in IPv6 clothes', 0, '::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['an address with a port', 1, '127.0.0.1', '[2001:db8::1]:4711', '2001:db8::1'],
  ['nothing', 0, '', undefined, 'unknown'],
])('%s', (_, trusted, socket, forwarded, address) => expect(clientAddress(socket, forwarded, trusted)).toBe(address))

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['unknown', 'unknown'],
])('the network of %s', (address, network) => expect(networkOf(address)).toBe(network))
