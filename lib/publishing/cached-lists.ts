import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { recordSubjects } from '#lib/records/record'
import { cacheTags } from './cache-tags.ts'
import * as corrections from './correction-queries.ts'
import type { SearchFilters } from './search.ts'
import * as choices from './search-choice-queries.ts'
import * as search from './search-queries.ts'
import * as statistics from './statistics-queries.ts'

/** Lists that tell of many claims at once, kept until whoever publishes expires their tags. */
export async function listCorrections(cursor: string | null, size?: number) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims, ...recordSubjects.map(cacheTags.records))
  return corrections.listCorrections(cursor, size)
}

/** What people type is looked for each time: hardly anybody types the same. */
export const searchClaims = (filters: SearchFilters, cursor: string | null, size?: number) =>
  filters.words === null ? browseClaims(filters, cursor, size) : search.searchClaims(filters, cursor, size)

async function browseClaims(filters: SearchFilters, cursor: string | null, size?: number) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims)
  return search.searchClaims(filters, cursor, size)
}

export async function listSearchChoices() {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims, cacheTags.records('party'), cacheTags.records('topic'))
  return choices.listSearchChoices()
}

/** A topic's own name, for a filter that names it by its slug. */
export async function getChosenTopic(slug: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.topic(slug))
  return choices.getChosenTopic(slug)
}

export async function getChosenParty(slug: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.party(slug))
  return choices.getChosenParty(slug)
}

export async function getStatistics() {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims, cacheTags.records('party'))
  return statistics.getStatistics()
}
