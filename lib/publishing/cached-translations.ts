import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { cacheTags } from './cache-tags.ts'
import * as queries from './translation-queries.ts'

/** As lib/publishing/cached.ts: kept until whoever publishes a version or a translation of it expires the claim. */
export async function getTranslation(slug: string, number: number, language: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claim(slug))
  return queries.getTranslation(slug, number, language)
}

export async function getTranslatedBefore(slug: string, number: number, language: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claim(slug))
  return queries.getTranslatedBefore(slug, number, language)
}
