import type { Cited } from '#lib/citing/citation'
import { dayIn } from '#lib/dates/day'
import { languages } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import type { PublishedClaim } from './snapshot.ts'

/** A version as bibliographies name it, at its address in the first language. */
export const citedOf = (
  { slug, sentence, language }: PublishedClaim,
  { number, hash, publishedAt }: { number: number; hash: string; publishedAt: Date },
  newsroom: { name: string; timeZone: string },
  site: string,
): Cited => ({
  slug,
  number,
  title: sentence,
  language,
  newsroom: newsroom.name,
  published: dayIn(newsroom.timeZone, publishedAt),
  address: site + publicLinks(languages[0]).version(slug, number),
  hash,
})
