import 'server-only'
import { and, asc, desc, eq, ilike, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '#db/client'
import { claimRelations, claims } from '#db/schema/claims'
import { publicClaims } from '#db/schema/publications'
import { isReadable } from '#lib/fields'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

const shown = {
  claim: claims.id,
  sentence: claims.sentence,
  language: claims.language,
  state: claims.state,
  isPublic: sql<boolean>`${publicClaims.claimId} is not null`,
}

export type Relative = Awaited<ReturnType<typeof listRelations>>['own'][number]

/** How a claim stands to others on the desk: told by itself, told by them, and the rest of its family of variants. */
export async function listRelations(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  const related = (told: 'own' | 'others') =>
    db()
      .select({ id: claimRelations.id, relation: claimRelations.relation, ...shown })
      .from(claimRelations)
      .innerJoin(claims, eq(claims.id, told === 'own' ? claimRelations.relatedId : claimRelations.claimId))
      .leftJoin(publicClaims, eq(publicClaims.claimId, claims.id))
      .where(eq(told === 'own' ? claimRelations.claimId : claimRelations.relatedId, claimId))
      .orderBy(asc(claimRelations.relation), asc(claims.slug))
  const near = alias(claimRelations, 'near')
  const family = db()
    .select(shown)
    .from(claims)
    .leftJoin(publicClaims, eq(publicClaims.claimId, claims.id))
    .where(
      and(
        sql`${claims.id} in (
          with recursive family as (
            select ${claimId}::uuid as id
            union
            select case r.claim_id when family.id then r.related_id else r.claim_id end
            from claim_relations r join family on family.id in (r.claim_id, r.related_id) and r.relation = 'variant_of'
          ) select id from family)`,
        ne(claims.id, claimId),
        sql`not exists (${db()
          .select({ id: near.id })
          .from(near)
          .where(
            or(
              and(eq(near.claimId, claimId), eq(near.relatedId, claims.id)),
              and(eq(near.relatedId, claimId), eq(near.claimId, claims.id)),
            ),
          )})`,
      ),
    )
    .orderBy(asc(claims.slug))
  const [own, others, rest] = await Promise.all([related('own'), related('others'), family])
  return { own, others, family: rest }
}

/** A whole sentence has fewer. */
const mostWords = 60

/** Claims whose sentence or address has each of these words; the newest without words. */
export async function findRelatable(actor: Actor, words: string, limit: number) {
  requireCan(actor, 'read_desk')
  if (!isReadable(words)) return []
  const each = words.trim().split(/\s+/).slice(0, mostWords)
  const patterns = each.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  return db()
    .select({ id: claims.id, sentence: claims.sentence, language: claims.language, slug: claims.slug })
    .from(claims)
    .where(
      and(
        ne(claims.state, 'discarded'),
        ...patterns.map((pattern) => or(ilike(claims.sentence, pattern), ilike(claims.slug, pattern))),
      ),
    )
    .orderBy(desc(claims.savedAt))
    .limit(limit)
}

/** Ids of the claims that a text names: the one with exactly this sentence or address, else those that contain it. */
export async function claimsNamed(actor: Actor, text: string): Promise<string[]> {
  const found = await findRelatable(actor, text, 20)
  const exact = found.filter(({ sentence, slug }) => [sentence, slug].includes(text.trim()))
  return (exact.length > 0 ? exact : found).map(({ id }) => id)
}
