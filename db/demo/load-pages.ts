import { createPage, savePage } from '#lib/pages/commands'
import { pageInput } from '#lib/pages/input'
import { getPage } from '#lib/pages/queries'
import type { Actor } from '#lib/people/person'
import { approveRecord, publishRecord, submitRecord } from '#lib/records/commands'
import { getStanding } from '#lib/records/queries'
import { dossier } from './dossier.ts'

/** Writes, reviews and publishes the pages about the newsroom. */
export async function loadPages(editor: Actor, reviewer: Actor): Promise<void> {
  for (const { slug, title, versions } of dossier.pages) {
    for (const [index, { kind, note, body }] of versions.entries()) {
      const input = pageInput.parse({ slug, title, body, language: 'en' })
      if (index === 0) await createPage(editor, input)
      else await savePage(editor, index, input)
      const page = await getPage(editor, slug)
      if (!page) throw new Error(`The page ${slug} was not created`)
      const at = { subject: 'page', id: page.id, basedOn: page.version } as const
      await submitRecord(editor, at, { kind, note })
      const standing = await getStanding(reviewer, 'page', page.id)
      await approveRecord(reviewer, at, standing?.request?.hash ?? '')
      await publishRecord(reviewer, at)
    }
  }
}
