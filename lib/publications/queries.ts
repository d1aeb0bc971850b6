import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db, type Executor } from '#db/client'
import { people } from '#db/schema/people'
import { publicationApprovals, publicationBodies, publications, suspensions } from '#db/schema/publications'
import { reviewDecisions } from '#db/schema/reviews'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { type PublishedClaim, thaw } from '#lib/publishing/snapshot'

/** Every version of a claim with who approved and who published it, newest first. */
export async function listPublications(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  const approver = alias(people, 'approver')
  return db()
    .select({
      id: publications.id,
      number: publications.number,
      kind: publications.kind,
      note: publications.note,
      hash: publications.hash,
      publishedAt: publications.publishedAt,
      publishedBy: people.name,
      approvedBy: approver.name,
    })
    .from(publications)
    .innerJoin(publicationApprovals, eq(publicationApprovals.publicationId, publications.id))
    .innerJoin(people, eq(people.id, publicationApprovals.publishedBy))
    .innerJoin(reviewDecisions, eq(reviewDecisions.id, publicationApprovals.decisionId))
    .innerJoin(approver, eq(approver.id, reviewDecisions.decidedBy))
    .where(eq(publications.claimId, claimId))
    .orderBy(desc(publications.number))
}

export async function listSuspensions(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  return db()
    .select({ number: suspensions.number, act: suspensions.act, at: suspensions.at, by: people.name })
    .from(suspensions)
    .innerJoin(people, eq(people.id, suspensions.actedBy))
    .where(eq(suspensions.claimId, claimId))
    .orderBy(desc(suspensions.at))
}

/** The kind of the live version, for the rules about what may follow it. */
export async function getLiveKind(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  return readLiveKind(db(), claimId)
}

/** Null when nothing was published yet. */
export async function readLiveKind(executor: Executor, claimId: string) {
  const [live] = await executor
    .select({ kind: publications.kind })
    .from(publications)
    .where(eq(publications.claimId, claimId))
    .orderBy(desc(publications.number))
    .limit(1)
  return live ?? null
}

/** The content of the live version; null when there is none or its body was withheld. */
export async function readLiveContent(executor: Executor, claimId: string): Promise<PublishedClaim | null> {
  const [live] = await executor
    .select({ body: publicationBodies.body })
    .from(publications)
    .leftJoin(publicationBodies, eq(publicationBodies.publicationId, publications.id))
    .where(eq(publications.claimId, claimId))
    .orderBy(desc(publications.number))
    .limit(1)
  return live?.body ? thaw(live.body) : null
}
