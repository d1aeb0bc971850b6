import 'server-only'
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '#db/client'
import { assignments } from '#db/schema/assignments'
import { claims } from '#db/schema/claims'
import { people } from '#db/schema/people'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

const named = { id: people.id, name: people.name }

/** Whose turn the claim is, and until when. */
export async function getAssignment(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  const assigner = alias(people, 'assigner')
  const [row] = await db()
    .select({
      assignee: assignments.assignee,
      name: people.name,
      dueOn: assignments.dueOn,
      assignedBy: assigner.name,
      assignedAt: assignments.assignedAt,
    })
    .from(assignments)
    .innerJoin(assigner, eq(assigner.id, assignments.assignedBy))
    .leftJoin(people, eq(people.id, assignments.assignee))
    .where(eq(assignments.claimId, claimId))
  return row ?? null
}

/** Who could move the claim on from where it stands. */
export async function listAssignable(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  return db()
    .select(named)
    .from(people)
    .innerJoin(claims, eq(claims.id, claimId))
    .where(sql`may_take(${people.id}, ${claims}.*)`)
    .orderBy(asc(people.name), asc(people.id))
}

/** Reviewers who may review this revision once the actor has submitted it. */
export async function listReviewersToAsk(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  return db()
    .select(named)
    .from(people)
    .where(
      and(
        eq(people.role, 'reviewer'),
        isNull(people.disabledAt),
        ne(people.id, actor.id),
        sql`not is_contributor(${claimId}, revision_of(${claimId}), ${people.id})`,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
}

/** Everybody whose turn a claim could ever be. */
export async function listWorkingPeople(actor: Actor) {
  requireCan(actor, 'read_desk')
  return db()
    .select({ ...named, role: people.role })
    .from(people)
    .where(and(ne(people.role, 'admin'), isNull(people.disabledAt)))
    .orderBy(asc(people.name), asc(people.id))
}
