import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { slugPattern } from '#lib/claims/claim'
import { dayIn } from '#lib/dates/day'
import type { PageSlug } from '#lib/pages/page'
import { cacheTags } from './cache-tags.ts'
import * as queries from './queries.ts'
import * as records from './record-queries.ts'
import * as relatives from './relatives-queries.ts'

/** What public pages read: the queries, kept until whoever publishes expires their tags. */
export async function getNewsroom() {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything)
  return queries.getNewsroom()
}

/** What day it is for the newsroom. A page that says so is a few minutes late at midnight. */
export async function getToday() {
  'use cache'
  cacheLife({ stale: 300, revalidate: 300, expire: 3600 })
  cacheTag(cacheTags.everything)
  return dayIn((await queries.getNewsroom()).timeZone)
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

export async function listPolicyPages(language: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.records('page'))
  return records.listPolicyPages(language)
}

export async function getPolicyPage(slug: PageSlug, language: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.records('page'))
  return records.getPolicyPage(slug, language)
}

export async function getVerdictLabels(language: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.records('labels'))
  return records.getVerdictLabels(language)
}

export async function getContent(slug: string, number: number) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claim(slug))
  return queries.getContent(slug, number)
}

export async function listRelatives(slug: string, claimId: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claim(slug))
  return relatives.listRelatives(claimId)
}
