import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { cacheTags } from './cache-tags.ts'
import * as indexes from './index-queries.ts'

/** The lists of all topics and all parties, kept until whoever publishes expires their tags. */

export async function listTopicIndex(after: string | null) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims, cacheTags.records('topic'))
  return indexes.listTopicIndex(after)
}

export async function listPartyIndex(after: string | null) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims, cacheTags.records('party'))
  return indexes.listPartyIndex(after)
}

export async function listLatestTopics(size: number) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims, cacheTags.records('topic'))
  return indexes.listLatestTopics(size)
}
