import 'server-only'
import { asc, desc, eq } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicTranslationVersions } from '#db/schema/public-record'
import { publicClaims } from '#db/schema/publications'
import { recordPublicationBodies, recordPublications } from '#db/schema/records'

export type TranslationVersion = Awaited<ReturnType<typeof listTranslationVersions>>[number]

/** Every version that was published of a claim's translations, a language's own together, newest first. */
export async function listTranslationVersions(slug: string) {
  const rows = await publicDb()
    .select({
      language: publicTranslationVersions.language,
      version: recordPublications.number,
      /** The version of the claim that it is of; null: it is withheld. */
      number: publicTranslationVersions.number,
      kind: recordPublications.kind,
      note: recordPublications.note,
      hash: recordPublications.hash,
      publishedAt: recordPublications.publishedAt,
      suspended: publicTranslationVersions.suspended,
      body: recordPublicationBodies.body,
    })
    .from(publicClaims)
    .innerJoin(publicTranslationVersions, eq(publicTranslationVersions.claimId, publicClaims.claimId))
    .innerJoin(recordPublications, eq(recordPublications.id, publicTranslationVersions.publicationId))
    .leftJoin(recordPublicationBodies, eq(recordPublicationBodies.publicationId, recordPublications.id))
    .where(eq(publicClaims.slug, slug))
    .orderBy(asc(publicTranslationVersions.language), desc(recordPublications.number))
  return rows.map(({ note, body, ...row }) => {
    const withheld = body === null
    const isShown = !withheld && !row.suspended
    return { ...row, withheld, note: isShown ? note : null, body: isShown ? body : null }
  })
}
