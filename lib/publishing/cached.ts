import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { slugPattern } from '#lib/claims/claim'
import { cacheTags } from './cache-tags.ts'
import * as queries from './queries.ts'

/** What public pages read: the queries, kept until whoever publishes expires their tags. */
export async function getNewsroom() {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything)
  return queries.getNewsroom()
}

export async function listClaims(cursor: string | null, size?: number) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims)
  return queries.listClaims(cursor, size)
}

/** What can be no slug is asked of neither cache nor database. */
export const getRecord = async (slug: string) =>
  slug.length <= 100 && slugPattern.test(slug) ? readRecord(slug) : null

async function readRecord(slug: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claim(slug))
  return queries.getRecord(slug)
}

export async function getSnapshot(slug: string, number: number) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claim(slug))
  return queries.getSnapshot(slug, number)
}
