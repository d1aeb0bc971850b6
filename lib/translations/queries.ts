import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import { db, type Executor } from '#db/client'
import { publicationBodies, publications } from '#db/schema/publications'
import { claimTranslations } from '#db/schema/translations'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { type PublishedClaim, thaw } from '#lib/publishing/snapshot'

const shown = {
  id: claimTranslations.id,
  language: claimTranslations.language,
  ofNumber: claimTranslations.ofNumber,
  ofHash: claimTranslations.ofHash,
  sentence: claimTranslations.sentence,
  context: claimTranslations.context,
  finding: claimTranslations.finding,
  rationale: claimTranslations.rationale,
  version: claimTranslations.version,
}

export type Translation = NonNullable<Awaited<ReturnType<typeof getTranslation>>>

/** The translations of a claim that somebody has begun. */
export async function listTranslations(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  return db()
    .select(shown)
    .from(claimTranslations)
    .where(eq(claimTranslations.claimId, claimId))
    .orderBy(asc(claimTranslations.language))
}

/** As it stands on the desk; null when nobody has begun it. */
export async function getTranslation(actor: Actor, claimId: string, language: string) {
  requireCan(actor, 'read_desk')
  const [found] = await db()
    .select(shown)
    .from(claimTranslations)
    .where(and(eq(claimTranslations.claimId, claimId), eq(claimTranslations.language, language)))
  return found ?? null
}

/** The claim that a translation is of. */
export async function getClaimOf(actor: Actor, id: string): Promise<string | null> {
  requireCan(actor, 'read_desk')
  const [found] = await db()
    .select({ claimId: claimTranslations.claimId })
    .from(claimTranslations)
    .where(eq(claimTranslations.id, id))
  return found?.claimId ?? null
}

export type Original = { number: number; hash: string; claim: PublishedClaim }

/** The live version of a claim, which is what is translated; null while readers can't read one. */
export async function getLiveOriginal(actor: Actor, claimId: string): Promise<Original | null> {
  requireCan(actor, 'read_desk')
  const [live] = await db().execute<{ number: number; hash: string; body: string }>(sql`
    select p.number, p.hash, b.body from readable_version(${claimId}) p join publication_bodies b on b.publication_id = p.id`)
  return live ? { number: live.number, hash: live.hash, claim: thaw(live.body) } : null
}

/** The version that a translation was made from; null when it is withheld. */
export const getOriginal = async (actor: Actor, hash: string) => {
  requireCan(actor, 'read_desk')
  return readOriginal(db(), hash)
}

export async function readOriginal(executor: Executor, hash: string): Promise<Original | null> {
  const [found] = await executor
    .select({ number: publications.number, body: publicationBodies.body })
    .from(publications)
    .innerJoin(publicationBodies, eq(publicationBodies.publicationId, publications.id))
    .where(eq(publications.hash, hash))
  return found ? { number: found.number, hash, claim: thaw(found.body) } : null
}
