import { expect, test } from 'vitest'
import { routeOf } from './public-routes.ts'

test.each([
  '/',
  '/nl',
  '/fa/claims',
  '/claims/iran-supplied-drones',
  '/el/claims/iran-supplied-drones/v/2',
  '/claims/a/as-of/2025-03-01',
  '/claims/before/1700000000000-0b6e7ced-0000-4000-8000-000000000000',
  '/claims/a/history/1..3',
  '/claims/a/picture.png',
  '/nl/policies/corrections',
  '/feed.xml',
  '/topics/treaty/feed.json',
  '/embed/claims/a',
  '/nl/embed/claims/a',
  '/api',
  '/api/v1/claims/a/versions/2',
  '/v1alpha1/claims:search',
  '/sitemap.xml',
])('%s is public', (path) => expect(routeOf(path)).toBe(path))

test.each([
  '',
  '/en',
  '/en/claims',
  '/de/claims',
  '/claims/',
  '/nl/',
  '//claims',
  '/claims//a',
  '/claims/a/b/c',
  '/claims/..',
  '/claims/../desk',
  '/claims/%61',
  '/claims/a%2Fb',
  '/claims/:',
  '/claims/ά',
  '/nl/api/v1/claims',
  '/v1alpha1/claims',
  '/v1alpha1/claims:other',
  '/submit',
  '/nl/submit',
  '/desk',
  '/sign-in',
  '/api/desk/claims',
  '/api/health',
  '/api/internal/purge',
  '/_next/static/a.js',
  'http://other.example/claims',
  `/claims/${'a'.repeat(1_000)}`,
])('%s is not', (path) => expect(routeOf(path)).toBeNull())

test.each([
  ['/search?q=drones', '/search?q=drones'],
  ['/search?verdict=false&q=a+b', '/search?q=a+b&verdict=false'],
  ['/search?verdict=false&q=a%20b', '/search?q=a+b&verdict=false'],
  ['/search?q=b&exact=1', '/search?exact=1&q=b'],
  ['/search?q=?', '/search?q=%3F'],
  ['/search?q=', '/search?q='],
  ['/search?', '/search'],
  ['/search?verdict=false&q=b&verdict=mixed', '/search?q=b&verdict=false&verdict=mixed'],
  ['/claims/a?asOf=2025-03-01', '/claims/a?asOf=2025-03-01'],
  ['/v1alpha1/claims:search?query=x&pageSize=3', '/v1alpha1/claims:search?pageSize=3&query=x'],
  ['/oembed?url=https%3A%2F%2Fnews.example%2Fclaims%2Fa', '/oembed?url=https%3A%2F%2Fnews.example%2Fclaims%2Fa'],
])('%s is asked as %s', (target, canonical) => expect(routeOf(target)).toBe(canonical))

test.each(['/?q=x', '/claims?page=2', '/search?q=x&utm_source=mail', '/claims/a?_rsc=1', '/feed.xml?x', '/search?Q=x'])(
  '%s asks what that address does not know',
  (target) => expect(routeOf(target)).toBeNull(),
)
