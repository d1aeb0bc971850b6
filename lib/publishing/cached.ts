import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
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

export async function getRecord(slug: string) {
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
