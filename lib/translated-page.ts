import { languages } from './i18n/languages.ts'
import { feedPaths, type PublicLinks, publicLinks } from './links.ts'

/** Which page of the site, in whatever language: `(links) => links.claim(slug)`. */
export type Place = (links: PublicLinks) => string

/** The same page in every language of the site. */
export const inEachLanguage = (place: Place) =>
  languages.map((language) => ({ language, path: place(publicLinks(language)) }))

/**
 * What the head of a page says of its own address and of those in other languages (who speaks none of them gets the first),
 * and of the feed by which it is followed: that of the whole record, unless it has one of its own.
 */
export function alternatesOf(place: Place, locale: string, followed: Place = (links) => links.front) {
  const pages = Object.fromEntries(inEachLanguage(place).map(({ language, path }) => [language, path]))
  const feed = feedPaths(followed(publicLinks(locale)))
  return {
    types: { 'application/atom+xml': feed.atom, 'application/feed+json': feed.json },
    canonical: place(publicLinks(locale)),
    languages: { ...pages, 'x-default': place(publicLinks(languages[0])) },
  }
}
