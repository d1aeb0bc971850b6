import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { db, type Executor } from '#db/client'
import { claims } from '#db/schema/claims'
import { people } from '#db/schema/people'
import { publicClaims } from '#db/schema/publications'
import { embargoes } from '#db/schema/schedules'
import type { Actor } from '#lib/people/person'
import { type ClaimSubject, requireCan } from '#lib/permissions'

/** Who contributed to the working revision, counted from the events since the last publication. */
const contributors = sql<string[]>`coalesce((
  select array_agg(distinct e.actor) from events e
  where e.claim_id = ${claims.id} and e.contributes and e.revision = revision_of(${claims.id})), '{}')`

/** The newest suspension that was not lifted. */
const suspension = sql<ClaimSubject['suspension']>`(
  select json_build_object(
    'number', s.number, 'confirmed', s.act = 'confirmed', 'isLive', s.number = revision_of(${claims.id}) - 1,
    'by', (select f.acted_by from suspensions f where f.claim_id = ${claims.id} and f.number = s.number and f.act = 'suspended'
           order by f.at desc limit 1))
  from (select distinct on (number) number, act from suspensions l where l.claim_id = ${claims.id} order by number desc, at desc) s
  where s.act <> 'lifted' order by s.number desc limit 1)`

const embargoUntil = sql<Date | null>`(
  select until from (select embargo_of(${claims.id}) as until) e where until > now())`.mapWith(embargoes.until)

/** The words of the live version left by a withholding. */
const isLiveWithheld = sql<boolean>`exists (select from ${publicClaims} live where live.claim_id = ${claims.id} and live.withheld)`

export type LockedClaim = ClaimSubject & {
  id: string
  version: number
  revision: number
  requestId: string | null
  savedAt: Date
  savedBy: string
  stateSince: Date
  isLiveWithheld: boolean
}

/** What the rules must know of a claim; in a transaction, with the claim locked until its end. */
export async function readSubject(executor: Executor, id: string, lock = false): Promise<LockedClaim | null> {
  // Not so strictly that others could not refer to it meanwhile: two who relate two claims to each other would wait in a circle.
  if (lock) await executor.select({ id: claims.id }).from(claims).where(eq(claims.id, id)).for('no key update')
  const [row] = await executor
    .select({
      id: claims.id,
      state: claims.state,
      version: claims.version,
      createdBy: claims.createdBy,
      requestId: claims.requestId,
      savedAt: claims.savedAt,
      savedBy: people.name,
      stateSince: claims.stateSince,
      revision: sql<number>`revision_of(${claims.id})`,
      contributors,
      suspension,
      embargoUntil,
      isLiveWithheld,
    })
    .from(claims)
    .innerJoin(people, eq(people.id, claims.savedBy))
    .where(eq(claims.id, id))
  return row ? { ...row, isPublished: row.revision > 1 } : null
}

/** What the rules must know of a claim, to show who may do what with it. */
export async function getSubject(actor: Actor, id: string): Promise<LockedClaim | null> {
  requireCan(actor, 'read_desk')
  return readSubject(db(), id)
}

/** Whether the desk has any claim at all. */
export async function hasClaims(actor: Actor): Promise<boolean> {
  requireCan(actor, 'read_desk')
  return (await db().select({ id: claims.id }).from(claims).limit(1)).length > 0
}

/** The address of a claim, whatever its state. */
export async function getSlug(actor: Actor, id: string): Promise<string | null> {
  requireCan(actor, 'read_desk')
  const [row] = await db().select({ slug: claims.slug }).from(claims).where(eq(claims.id, id))
  return row?.slug ?? null
}

export async function isSlugTaken(executor: Executor, slug: string): Promise<boolean> {
  const rows = await executor.select({ id: claims.id }).from(claims).where(eq(claims.slug, slug))
  return rows.length > 0
}
