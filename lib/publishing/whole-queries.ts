import { and, asc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import 'server-only'
import { publicDb } from '#db/client'
import { publicationBodies, publications, publicClaims, publicSuspensions, withholdings } from '#db/schema/publications'
import { translationsOf } from './translation-queries.ts'

/** As in `suspension.ts`: the newest act on this version, or the claim's live version is stopped. */
const suspended = sql<boolean>`(${publicClaims.suspended} or coalesce((
  select act <> 'lifted' from ${publicSuspensions} acts
  where acts.claim_id = ${publications.claimId} and acts.number = ${publications.number} order by acts.at desc limit 1), false))`

const { claimId, number, kind, note, hash, publishedAt } = getTableColumns(publications)

const readPage = (after: SQL | undefined, size: number) =>
  publicDb()
    .select({
      ...{ claimId, number, kind, hash, publishedAt, suspended },
      slug: publicClaims.slug,
      newest: publicClaims.number,
      note: sql<string | null>`case when ${suspended} or ${withholdings.reason} is not null then null else ${note} end`,
      withheld: withholdings.reason,
      withheldAt: withholdings.at,
      translations: translationsOf(claimId, number),
      body: sql<string | null>`case when ${suspended} then null else ${publicationBodies.body} end`,
    })
    .from(publications)
    .innerJoin(publicClaims, eq(publicClaims.claimId, publications.claimId))
    .leftJoin(publicationBodies, eq(publicationBodies.publicationId, publications.id))
    .leftJoin(
      withholdings,
      and(eq(withholdings.subject, 'publication'), eq(withholdings.subjectId, sql`${publications.id}::text`)),
    )
    .where(after)
    .orderBy(asc(publications.claimId), asc(publications.number))
    .limit(size)

export type WholeVersion = Awaited<ReturnType<typeof readPage>>[number]

/**
 * Every version of every claim, a claim's own together, page by page as it is read: however long the record, only one
 * page is held, and no connection while whoever reads is slow. What is published meanwhile may be missing.
 */
export async function* readWholeRecord(size = 200) {
  let after: SQL | undefined
  for (;;) {
    const versions = await readPage(after, size)
    yield* versions
    const last = versions.at(-1)
    if (!last || versions.length < size) return
    after = sql`(${claimId}, ${number}) > (${last.claimId}::uuid, ${last.number})`
  }
}
