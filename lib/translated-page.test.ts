import { expect, test } from 'vitest'
import { alternatesOf, inEachLanguage } from './translated-page.ts'

test('a page has an address of its own in every language', () => {
  expect(inEachLanguage((links) => links.history('a'))).toEqual([
    { language: 'en', path: '/claims/a/history' },
    { language: 'nl', path: '/nl/claims/a/history' },
    { language: 'el', path: '/el/claims/a/history' },
    { language: 'fa', path: '/fa/claims/a/history' },
  ])
})

test.each([
  ['en', '/'],
  ['fa', '/fa'],
])('in %s it is canonical by itself, and names all the others', (language, canonical) => {
  expect(alternatesOf((links) => links.front, language)).toEqual({
    canonical,
    types: {
      'application/atom+xml': canonical === '/' ? '/feed.xml' : `${canonical}/feed.xml`,
      'application/feed+json': canonical === '/' ? '/feed.json' : `${canonical}/feed.json`,
    },
    languages: { en: '/', nl: '/nl', el: '/el', fa: '/fa', 'x-default': '/' },
  })
})

test('it is followed by the feed of the record, or by its own', () => {
  const of = (...[place, locale, followed]: Parameters<typeof alternatesOf>) =>
    alternatesOf(place, locale, followed).types['application/atom+xml']
  expect(of((links) => links.claim('a'), 'nl')).toBe('/nl/feed.xml')
  expect(
    of(
      (links) => links.topic('a'),
      'nl',
      (links) => links.topic('a'),
    ),
  ).toBe('/nl/topics/a/feed.xml')
})
