import { languages } from './i18n/languages.ts'
import { type PublicLinks, publicLinks } from './links.ts'

/** Which page of the site, in whatever language: `(links) => links.claim(slug)`. */
export type Place = (links: PublicLinks) => string

/** The same page in every language of the site. */
export const inEachLanguage = (place: Place) =>
  languages.map((language) => ({ language, path: place(publicLinks(language)) }))

/** What the head of a page says of its own address and of those in other languages; who speaks none of them gets the first. */
export function alternatesOf(place: Place, locale: string) {
  const pages = Object.fromEntries(inEachLanguage(place).map(({ language, path }) => [language, path]))
  return {
    canonical: place(publicLinks(locale)),
    languages: { ...pages, 'x-default': place(publicLinks(languages[0])) },
  }
}
