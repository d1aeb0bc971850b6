import 'server-only'
import { findClaims, listDeskPassages } from '#lib/finding/claim-queries'
import type { Actor } from '#lib/people/person'
import { countQueue, listQueue } from './queries.ts'
import { pageSize, type QueueFilter, statesOf } from './queue.ts'

/** One page of the claims that a filter shows; with words, of those that have them, and where they stand. */
export async function searchQueue(actor: Actor, filter: QueueFilter, today: string) {
  const { words, which, topic } = filter
  const found = words ? await findClaims(actor, words, { states: statesOf(which), topic }) : null
  const among = found?.ids ?? null
  const [page, count] = await Promise.all([
    listQueue(actor, filter, today, pageSize, among),
    countQueue(actor, filter, today, among),
  ])
  const shown = page.entries.map(({ id }) => id)
  const passages = await listDeskPassages(actor, shown, found?.terms ?? [])
  return { ...page, count, passages, isMore: found?.isMore ?? false, alsoLookedFor: found?.alsoLookedFor ?? [] }
}
