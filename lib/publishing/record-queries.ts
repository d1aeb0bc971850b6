import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { recordPublicationBodies, recordPublications } from '#db/schema/records'
import { type PageSlug, pageSlugs } from '#lib/pages/page'
import { listRecordVersions } from './naming-queries.ts'
import { type PublishedLabels, type PublishedPage, thawRecord } from './record-snapshot.ts'

/** The live versions of one kind of record. */
async function listLive(subject: 'page' | 'labels') {
  const rows = await publicDb()
    .selectDistinctOn([recordPublications.recordId], {
      id: recordPublications.recordId,
      kind: recordPublications.kind,
      body: recordPublicationBodies.body,
    })
    .from(recordPublications)
    .innerJoin(recordPublicationBodies, eq(recordPublicationBodies.publicationId, recordPublications.id))
    .where(eq(recordPublications.subject, subject))
    .orderBy(recordPublications.recordId, desc(recordPublications.number))
  return rows.map(({ id, kind, body }) => ({ id, kind, content: thawRecord(body).content }))
}

/** The live pages in the reader's language where there is one, else in the language that there is. */
async function livePages(language: string) {
  const live = (await listLive('page')) as { id: string; kind: string; content: PublishedPage }[]
  return pageSlugs.flatMap((slug) => {
    const versions = live.filter(({ content }) => content.slug === slug)
    return versions.find(({ content }) => content.language === language) ?? versions[0] ?? []
  })
}

/** What the footer leads to. */
export async function listPolicyPages(language: string) {
  const live = await livePages(language)
  return live
    .filter(({ kind }) => kind !== 'retraction')
    .map(({ content: { slug, title, language } }) => ({ slug, title, language }))
}

export type PolicyPage = NonNullable<Awaited<ReturnType<typeof getPolicyPage>>>

/**
 * A page as it was last published, with every version that it has had, newest first; what was retracted shows why instead
 * of its text.
 */
export async function getPolicyPage(slug: PageSlug, language: string) {
  const live = (await livePages(language)).find(({ content }) => content.slug === slug)
  if (!live) return null
  const versions = await listRecordVersions('page', live.id)
  const { title, language: written, body } = live.content
  return { title, language: written, body: live.kind === 'retraction' ? null : body, versions }
}

/** The newsroom's own words for its verdicts; null: it uses ours. */
export async function getVerdictLabels(language: string): Promise<PublishedLabels | null> {
  const live = await listLive('labels')
  const found = live.find(({ content }) => 'labels' in content && content.language === language)?.content
  return found && 'labels' in found ? found.labels : null
}
