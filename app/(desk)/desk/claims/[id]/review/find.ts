import 'server-only'
import type { Actor } from '#lib/people/person'
import { listPublications } from '#lib/publications/queries'
import type { PublishedClaim } from '#lib/publishing/snapshot'
import { type Base, baseKey, basesFor } from '#lib/reviews/base'
import { seenHash } from '#lib/reviews/input'
import { getFrozen, getSubmitted, listReviews } from '#lib/reviews/queries'
import { snapshotOf } from '#lib/revisions/working-claim'
import { findClaim } from '../find.ts'

type Asked = { since?: string; seen?: string }

/** What is in review, or stands on the desk, and what it is compared with. */
export async function findReview(actor: Actor, id: string, asked: Asked) {
  const found = await findClaim(actor, id)
  if (!found) return null
  const { claim, subject } = found
  const [reviews, [live]] = await Promise.all([listReviews(actor, id), listPublications(actor, id)])
  const request = reviews.find((review) => review.id === subject.requestId)
  const kind = request?.kind ?? live?.kind ?? 'first'
  const content = request ? await getFrozen(actor, request.hash) : snapshotOf(claim, kind, live?.note ?? null)
  const seen = seenHash.safeParse(asked.seen)
  const bases: Base[] = [
    ...(seen.success ? [{ kind: 'seen', hash: seen.data } as const] : []),
    ...basesFor(actor, request?.id, subject.revision, reviews, live),
  ]
  const base = bases.find((one) => baseKey(one) === asked.since) ?? (bases[0] as Base)
  const older = base.kind === 'nothing' ? null : await getSubmitted(actor, id, base.hash)
  if (base.kind === 'seen' && !older) return findReview(actor, id, {})
  return { ...found, request, content, base, bases, before: older && content && comparable(base, older, content) }
}

/** Kind and note are each version's own: that they differ from the live version's tells nothing. */
const comparable = (base: Base, older: PublishedClaim, { kind, note }: PublishedClaim): PublishedClaim =>
  base.kind === 'live' ? { ...older, kind, note } : older
