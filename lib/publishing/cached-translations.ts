import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { slugPattern } from '#lib/claims/claim'
import { cacheTags } from './cache-tags.ts'
import * as histories from './translation-history-queries.ts'
import * as queries from './translation-queries.ts'

/** As lib/publishing/cached.ts: kept until whoever publishes a version or a translation of it expires the claim. */
export async function listTranslations(slug: string, number: number) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claim(slug))
  return queries.listTranslations(slug, number)
}

/** What one version of a claim says in one of them; null: it says it in its own alone. */
export const getTranslation = async (slug: string, number: number, language: string) =>
  (await listTranslations(slug, number)).find((one) => one.language === language) ?? null

export async function getTranslatedBefore(slug: string, number: number, language: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claim(slug))
  return queries.getTranslatedBefore(slug, number, language)
}

export const listTranslationVersions = async (slug: string) =>
  slug.length <= 100 && slugPattern.test(slug) ? readVersions(slug) : []

async function readVersions(slug: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claim(slug))
  return histories.listTranslationVersions(slug)
}
