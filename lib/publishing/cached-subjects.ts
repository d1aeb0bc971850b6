import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { slugPattern } from '#lib/claims/claim'
import { cacheTags } from './cache-tags.ts'
import * as parties from './party-queries.ts'
import * as positions from './position-queries.ts'
import * as sources from './source-queries.ts'
import * as topics from './topic-queries.ts'

/** Topics, parties and sources as public pages read them, kept until what they tell changes. */

const isSlug = (text: string) => text.length <= 100 && slugPattern.test(text)

export const getTopic = async (slug: string) => (isSlug(slug) ? readTopic(slug) : null)

async function readTopic(slug: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.topic(slug))
  const topic = await topics.getTopic(slug)
  if (topic && 'movedTo' in topic) cacheTag(cacheTags.topic(topic.movedTo))
  return topic
}

export async function listTopicClaims(slug: string, topicId: string, cursor: string | null) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.topic(slug), cacheTags.records('party'))
  return topics.listTopicClaims(topicId, cursor)
}

export async function listTopics(after: string | null, size?: number) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims, cacheTags.records('topic'))
  return topics.listTopics(after, size)
}

export const getParty = async (slug: string) => (isSlug(slug) ? readParty(slug) : null)

/** What it is part of is told on its page; what is part of it leaves its name itself (0032_public_record.sql). */
async function readParty(slug: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.party(slug))
  const party = await parties.getParty(slug)
  if (party && 'movedTo' in party) cacheTag(cacheTags.party(party.movedTo))
  else if (party) cacheTag(...party.wholes.slice(0, 100).map((whole) => cacheTags.party(whole.slug)))
  return party
}

export async function listPartyClaims(slug: string, members: string[], cursor: string | null) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.party(slug))
  return parties.listPartyClaims(members, cursor)
}

export async function listPartyPositions(slug: string, members: string[], cursor: string | null) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.party(slug))
  return positions.listPositionsByTime(members, cursor)
}

export async function listParties(after: string | null, size?: number) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims, cacheTags.records('party'))
  return parties.listParties(after, size)
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export const getSource = async (id: string) => (isId(id) ? readSource(id) : null)

async function readSource(id: string) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.source(id))
  return sources.getSource(id)
}

export async function listUses(id: string, cursor: string | null) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.source(id), cacheTags.records('party'))
  return sources.listUses(id, cursor)
}

export async function listSources(after: string | null, size?: number) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything, cacheTags.claims)
  return sources.listSources(after, size)
}
