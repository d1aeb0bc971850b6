import 'server-only'
import { and, eq } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { refusingDuplicates } from '#db/refusal'
import { pages } from '#db/schema/pages'
import { requireCurrent } from '#lib/events/queries'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { PageInput } from './input.ts'

/** Begins a page. @throws Refusal when somebody else has begun it meanwhile */
export async function createPage(actor: Actor, input: PageInput): Promise<void> {
  requireCan(actor, 'write')
  await refusingDuplicates('stale', () =>
    actingAs(actor, async (tx) => {
      await tx.insert(pages).values(input)
    }),
  )
}

/** Saves the working state of a page; the published version stays up. */
export async function savePage(actor: Actor, id: string, basedOn: number, { slug, ...page }: PageInput): Promise<void> {
  requireCan(actor, 'write')
  await refusingDuplicates('slug_taken', () =>
    actingAs(actor, async (tx) => {
      const [standing] = await tx
        .select({ version: pages.version })
        .from(pages)
        .where(and(eq(pages.id, id), eq(pages.slug, slug)))
        .for('update')
      if (!standing) throw new Refusal('not_found')
      await requireCurrent(tx, id, standing.version, basedOn)
      await tx
        .update(pages)
        .set({ ...page, version: basedOn + 1 })
        .where(eq(pages.id, id))
    }),
  )
}
