import 'server-only'
import { desc, eq, ne } from 'drizzle-orm'
import { db } from '#db/client'
import { claims } from '#db/schema/claims'
import { publicClaims } from '#db/schema/publications'
import type { ClaimState, Verdict } from '#lib/claims/claim'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { leastAlike, likelySame, newest, sharedBeginnings } from './beginnings.ts'

export type DeskMatch = {
  id: string
  sentence: string
  language: string
  state: ClaimState
  /** When public. */
  slug: string | null
  verdict: Verdict | null
  score: number
  likely: boolean
}

/** Claims that may be the same as what a text says, best first; not the one that is `own`. */
export async function matchClaims(actor: Actor, text: string, own: string | null, most = 5): Promise<DeskMatch[]> {
  requireCan(actor, 'read_desk')
  const rows = await db()
    .select({
      id: claims.id,
      sentence: claims.sentence,
      language: claims.language,
      state: claims.state,
      slug: publicClaims.slug,
      verdict: publicClaims.verdict,
    })
    .from(claims)
    .leftJoin(publicClaims, eq(publicClaims.claimId, claims.id))
    .where(ne(claims.state, 'discarded'))
    .orderBy(desc(claims.savedAt))
    .limit(newest)
  return rows
    .filter(({ id }) => id !== own)
    .map((row) => ({ ...row, score: sharedBeginnings(text, row.sentence) }))
    .filter(({ score }) => score > leastAlike)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map((row) => ({ ...row, likely: row.score >= likelySame }))
}
