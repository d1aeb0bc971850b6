import 'server-only'
import { and, desc, eq, lte } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicTranslations } from '#db/schema/public-record'
import { getRecord } from './queries.ts'

export type PublishedTranslation = NonNullable<Awaited<ReturnType<typeof getTranslation>>>

/**
 * What one version of a claim says in another language, as the newsroom translated it. Null: it wasn't translated, or
 * the version is suspended or withheld.
 */
export async function getTranslation(slug: string, number: number, language: string) {
  const translation = await newest(slug, number, language)
  return translation?.number === number ? translation : null
}

/** The newest version before this one that readers of a language can read translated; null: there is none. */
export async function getTranslatedBefore(slug: string, number: number, language: string): Promise<number | null> {
  return (await newest(slug, number - 1, language))?.number ?? null
}

async function newest(slug: string, upTo: number, language: string) {
  const record = await getRecord(slug)
  if (!record) return null
  const [translation] = await publicDb()
    .select({
      number: publicTranslations.number,
      language: publicTranslations.language,
      sentence: publicTranslations.sentence,
      context: publicTranslations.context,
      finding: publicTranslations.finding,
      rationale: publicTranslations.rationale,
      version: publicTranslations.version,
      kind: publicTranslations.kind,
      note: publicTranslations.note,
      hash: publicTranslations.hash,
      publishedAt: publicTranslations.publishedAt,
    })
    .from(publicTranslations)
    .where(
      and(
        eq(publicTranslations.claimId, record.claimId),
        eq(publicTranslations.language, language),
        lte(publicTranslations.number, upTo),
      ),
    )
    .orderBy(desc(publicTranslations.number))
    .limit(1)
  const version = record.versions.find((one) => one.number === translation?.number)
  return translation && version && !version.suspended && version.withheld === null ? translation : null
}
