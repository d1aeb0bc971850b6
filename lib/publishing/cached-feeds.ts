import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { cacheTags } from './cache-tags.ts'
import * as feeds from './feed-queries.ts'

export async function listNewest() {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims)
  return feeds.listNewest()
}

/** Also by the tag of all lists: what is suspended is in no projection of the topic, nor does it leave its tag. */
export async function listOfTopic(slug: string, topicId: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims, cacheTags.topic(slug))
  return feeds.listOfTopic(topicId)
}

export async function listOfParties(slug: string, partyIds: string[]) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims, cacheTags.party(slug))
  return feeds.listOfParties(partyIds)
}
