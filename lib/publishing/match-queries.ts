import 'server-only'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicClaims } from '#db/schema/publications'
import type { Verdict } from '#lib/claims/claim'
import { leastAlike, likelySame, newest, sharedBeginnings } from '#lib/matching/beginnings'

export type PublishedMatch = {
  slug: string
  sentence: string
  language: string
  finding: string | null
  verdict: Verdict | null
  suspended: boolean
  retracted: boolean
  publishedAt: Date
  score: number
  likely: boolean
}

/** Published claims that may answer a text, best first; none that is suspended or withheld. */
export async function matchPublished(text: string, most = 10): Promise<PublishedMatch[]> {
  const rows = await publicDb()
    .select({
      slug: publicClaims.slug,
      sentence: publicClaims.sentence,
      language: publicClaims.language,
      finding: publicClaims.finding,
      verdict: publicClaims.verdict,
      suspended: publicClaims.suspended,
      retracted: publicClaims.retracted,
      publishedAt: publicClaims.publishedAt,
    })
    .from(publicClaims)
    .where(and(eq(publicClaims.withheld, false), eq(publicClaims.suspended, false), isNotNull(publicClaims.sentence)))
    .orderBy(desc(publicClaims.publishedAt))
    .limit(newest)
  return rows
    .flatMap(({ sentence, ...row }) =>
      sentence ? [{ ...row, sentence, score: sharedBeginnings(text, sentence) }] : [],
    )
    .filter(({ score }) => score > leastAlike)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map((row) => ({ ...row, likely: row.score >= likelySame }))
}
