import 'server-only'
import { and, arrayOverlaps, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '#db/client'
import { people } from '#db/schema/people'
import { publications, withholdings } from '#db/schema/publications'
import { captures, sources } from '#db/schema/sources'
import { withholdingRequests } from '#db/schema/withholdings'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import type { WithholdableSubject } from './withholding.ts'

export type Withholding = {
  /** What somebody asked for and nobody settled yet. */
  request: {
    id: string
    reason: string
    note: string | null
    by: string
    byId: string
    at: Date
    /** Other versions that would go too, and those that hold some of the same words and would stay. */
    along: string[]
    staying: string[]
  } | null
  /** Somebody asked for something else, and this would go with it; where that is decided. */
  along: { by: string; page: string } | null
  /** What left, and by whose hands. */
  withheld: { reason: string; at: Date; requestedBy: string; confirmedBy: string } | null
}

export const nothingWithheld: Withholding = { request: null, along: null, withheld: null }

/** How it stands with the withholding of each of these, by its id. */
export async function listWithholdings(actor: Actor, subject: WithholdableSubject, ids: string[]) {
  requireCan(actor, 'read_desk')
  const found = new Map<string, Withholding>(ids.map((id) => [id, nothingWithheld]))
  if (ids.length === 0) return found
  const [requests, along, withheld] = await Promise.all([
    readRequests(subject, ids),
    subject === 'publication' ? readAlong(ids) : [],
    readWithheld(subject, ids),
  ])
  const add = (id: string, more: Partial<Withholding>) => {
    found.set(id, { ...(found.get(id) ?? nothingWithheld), ...more })
  }
  for (const { subjectId, ...request } of requests) add(subjectId, { request })
  for (const { along: others, by, claim, source, subjectId } of along) {
    const page = claim ? `/desk/claims/${claim}/history#publications` : `/desk/sources/${source}/captures/${subjectId}`
    for (const id of others.filter((one) => ids.includes(one))) add(id, { along: { by, page } })
  }
  for (const { subjectId, ...left } of withheld) add(subjectId, { withheld: left })
  return found
}

const readRequests = (subject: WithholdableSubject, ids: string[]) =>
  db()
    .select({
      subjectId: withholdingRequests.subjectId,
      id: withholdingRequests.id,
      reason: withholdingRequests.reason,
      note: withholdingRequests.note,
      by: people.name,
      byId: people.id,
      at: withholdingRequests.requestedAt,
      along: withholdingRequests.along,
      staying: withholdingRequests.staying,
    })
    .from(withholdingRequests)
    .innerJoin(people, eq(people.id, withholdingRequests.requestedBy))
    .where(
      and(
        eq(withholdingRequests.subject, subject),
        inArray(withholdingRequests.subjectId, ids),
        isNull(withholdingRequests.outcome),
      ),
    )

const readAlong = (ids: string[]) =>
  db()
    .select({
      subjectId: withholdingRequests.subjectId,
      along: withholdingRequests.along,
      by: people.name,
      claim: withholdingRequests.claimId,
      source: captures.sourceId,
    })
    .from(withholdingRequests)
    .innerJoin(people, eq(people.id, withholdingRequests.requestedBy))
    .leftJoin(captures, eq(captures.id, withholdingRequests.subjectId))
    .where(and(arrayOverlaps(withholdingRequests.along, ids), isNull(withholdingRequests.outcome)))

function readWithheld(subject: WithholdableSubject, ids: string[]) {
  const confirming = alias(people, 'confirming')
  return db()
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
    .where(and(eq(withholdings.subject, subject), inArray(withholdings.subjectId, ids)))
}

/** A version that holds words of the one under order, or quotes the capture. */
export type Holder = {
  id: string
  number: number
  claimId: string
  sentence: string
  /** Which of the words. */
  parts: string[]
  /** All of them: it differs in kind and note alone. */
  isSame: boolean
}

/** Where else the words of a version, or of a capture, stand in what was published. Reads every version that is kept. */
export async function listHolders(actor: Actor, subject: WithholdableSubject, id: string): Promise<Holder[]> {
  requireCan(actor, 'read_desk')
  const rows = await db().execute<Holder>(sql`
    select p.id, p.number, p.claim_id as "claimId", c.sentence, h.parts, h.is_same as "isSame"
    from holders_of(${subject}, ${id}) h join publications p on p.id = h.publication_id join claims c on c.id = p.claim_id
    order by p.claim_id is distinct from (select claim_id from publications where id = ${id}), c.sentence, p.claim_id, p.number desc`)
  return [...rows]
}

/** Other captures with the same bytes or the same words as one; they are withheld with it. */
export async function listTwins(actor: Actor, capture: string) {
  requireCan(actor, 'read_desk')
  return db()
    .select({ id: captures.id, sourceId: captures.sourceId, title: sources.title, capturedAt: captures.capturedAt })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(sql`${captures.id} in (select twins_of(${capture}))`)
    .orderBy(desc(captures.capturedAt), desc(captures.id))
}

/** Versions of a claim that somebody asked to withhold, for whoever opens the claim. */
export async function listOpenWithholdings(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  return db()
    .select({ id: withholdingRequests.id, number: publications.number, by: people.name })
    .from(withholdingRequests)
    .innerJoin(
      publications,
      sql`${publications.id} = ${withholdingRequests.subjectId} or ${publications.id} = any(${withholdingRequests.along})`,
    )
    .innerJoin(people, eq(people.id, withholdingRequests.requestedBy))
    .where(and(eq(publications.claimId, claimId), isNull(withholdingRequests.outcome)))
    .orderBy(desc(publications.number))
}

/** Versions of a claim whose words left, with the reason that readers see. */
export async function listWithheldVersions(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  return db()
    .select({ number: publications.number, reason: withholdings.reason })
    .from(publications)
    .innerJoin(
      withholdings,
      and(eq(withholdings.subject, 'publication'), eq(withholdings.subjectId, sql`${publications.id}::text`)),
    )
    .where(eq(publications.claimId, claimId))
    .orderBy(desc(publications.number))
}
