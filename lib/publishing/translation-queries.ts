import 'server-only'
import { type AnyColumn, and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicTranslations } from '#db/schema/public-record'
import { getRecord, type PublishedRecord } from './queries.ts'

const told = {
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
}

export type PublishedTranslation = Awaited<ReturnType<typeof listTranslations>>[number]

/** What one version of a claim says in other languages, as the newsroom translated it; nothing of one that is suspended or withheld. */
export async function listTranslations(slug: string, number: number) {
  const record = await getRecord(slug)
  if (!record || !isReadable(record, number)) return []
  return publicDb()
    .select(told)
    .from(publicTranslations)
    .where(and(eq(publicTranslations.claimId, record.claimId), eq(publicTranslations.number, number)))
    .orderBy(asc(publicTranslations.language))
}

/** The same within a query that reads many versions. Nothing of what is suspended or withheld is in the projection. */
export const translationsOf = (claimId: AnyColumn, number: AnyColumn) => sql<
  (Omit<PublishedTranslation, 'publishedAt'> & { publishedAt: string })[]
>`(
  select coalesce(json_agg(json_build_object(
    'number', t.number, 'language', t.language, 'sentence', t.sentence, 'context', t.context, 'finding', t.finding,
    'rationale', t.rationale, 'version', t.version, 'kind', t.kind, 'note', t.note, 'hash', t.hash, 'publishedAt', t.published_at
  ) order by t.language), '[]')
  from public_translations t where t.claim_id = ${claimId} and t.number = ${number})`

/** The newest version before this one that readers of a language can read translated; null: there is none. */
export async function getTranslatedBefore(slug: string, number: number, language: string): Promise<number | null> {
  const record = await getRecord(slug)
  if (!record) return null
  const [before] = await publicDb()
    .select({ number: publicTranslations.number })
    .from(publicTranslations)
    .where(
      and(
        eq(publicTranslations.claimId, record.claimId),
        eq(publicTranslations.language, language),
        lt(publicTranslations.number, number),
      ),
    )
    .orderBy(desc(publicTranslations.number))
    .limit(1)
  return before && isReadable(record, before.number) ? before.number : null
}

const isReadable = ({ versions }: PublishedRecord, number: number) =>
  versions.some((one) => one.number === number && !one.suspended && one.withheld === null)
