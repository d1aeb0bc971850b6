import 'server-only'
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '#db/client'
import { people } from '#db/schema/people'
import { publications, withholdings } from '#db/schema/publications'
import { withholdingRequests } from '#db/schema/withholdings'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import type { WithholdableSubject } from './withholding.ts'

export type Withholding = {
  /** What somebody asked for and nobody settled yet. */
  request: { id: string; reason: string; note: string | null; by: string; byId: string; at: Date } | null
  /** What left, and by whose hands. */
  withheld: { reason: string; at: Date; requestedBy: string; confirmedBy: string } | null
}

/** How it stands with the withholding of each of these, by its id. */
export async function listWithholdings(actor: Actor, subject: WithholdableSubject, ids: string[]) {
  requireCan(actor, 'read_desk')
  const found = new Map<string, Withholding>(ids.map((id) => [id, { request: null, withheld: null }]))
  if (ids.length === 0) return found
  const confirming = alias(people, 'confirming')
  const [requests, withheld] = await Promise.all([
    db()
      .select({
        subjectId: withholdingRequests.subjectId,
        id: withholdingRequests.id,
        reason: withholdingRequests.reason,
        note: withholdingRequests.note,
        by: people.name,
        byId: people.id,
        at: withholdingRequests.requestedAt,
      })
      .from(withholdingRequests)
      .innerJoin(people, eq(people.id, withholdingRequests.requestedBy))
      .where(
        and(
          eq(withholdingRequests.subject, subject),
          inArray(withholdingRequests.subjectId, ids),
          isNull(withholdingRequests.outcome),
        ),
      ),
    db()
      .select({
        subjectId: withholdings.subjectId,
        reason: withholdings.reason,
        at: withholdings.at,
        requestedBy: people.name,
        confirmedBy: confirming.name,
      })
      .from(withholdings)
      .innerJoin(people, eq(people.id, withholdings.requestedBy))
      .innerJoin(confirming, eq(confirming.id, withholdings.confirmedBy))
      .where(and(eq(withholdings.subject, subject), inArray(withholdings.subjectId, ids))),
  ])
  for (const { subjectId, ...request } of requests) found.set(subjectId, { request, withheld: null })
  for (const { subjectId, ...left } of withheld) found.set(subjectId, { request: null, withheld: left })
  return found
}

/** Versions of a claim that somebody asked to withhold, for whoever opens the claim. */
export async function listOpenWithholdings(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  return db()
    .select({ id: withholdingRequests.id, number: publications.number, by: people.name })
    .from(withholdingRequests)
    .innerJoin(publications, eq(publications.id, withholdingRequests.subjectId))
    .innerJoin(people, eq(people.id, withholdingRequests.requestedBy))
    .where(and(eq(withholdingRequests.claimId, claimId), isNull(withholdingRequests.outcome)))
    .orderBy(desc(publications.number))
}
