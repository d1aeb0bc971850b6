import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

test.each(['/desk', '/desk/claims/6f0c', '/desk/claims?state=draft#top', '/claims/drones', '/', '/apiary'])(
  '%s is a page of this site',
  (path) => expect(returnPath(path)).toBe(path),
)

test('an address is brought to its plain form', () =>
  expect(returnPath('/desk/./claims/../sources')).toBe('/desk/sources'))

test.each([
  undefined,
  null,
  ['/desk/a', '/desk/b'],
  '',
  'desk',
  'https://evil.example',
  'HTTPS:evil.example',
  'javascript:alert(1)',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/ /evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/desk/..//evil.example',
  '/%2F/evil.example',
  '/%2f%2fevil.example',
  '/%5Cevil.example',
  '/%09/evil.example',
  '/%252F/evil.example',
  '/%7f',
  '/desk\u0000',
  '/\u0085/evil.example',
  '/api/auth/signout',
  '/sign-in?to=/desk',
  `/${'a'.repeat(3000)}`,
])('%j leads to the desk', (to) => expect(returnPath(to)).toBe('/desk'))
