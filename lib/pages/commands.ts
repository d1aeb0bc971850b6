import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { refusingDuplicates } from '#db/refusal'
import { pages } from '#db/schema/pages'
import { requireCurrent } from '#lib/events/queries'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { PageInput } from './input.ts'
import type { PageSlug } from './page.ts'

/** Begins a page. @throws Refusal when somebody else has begun it meanwhile */
export async function createPage(actor: Actor, input: PageInput): Promise<void> {
  requireCan(actor, 'write')
  await actingAs(actor, async (tx) => {
    // There is one page of each name, in whichever language it was begun.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`page ${input.slug}`}))`)
    const standing = await lockPage(tx, input.slug)
    if (standing) await requireCurrent(tx, standing.id, standing.version, 0)
    await tx.insert(pages).values(input)
  })
}

/** Saves the working state of a page; the published version stays up. */
export async function savePage(actor: Actor, basedOn: number, { slug, ...page }: PageInput): Promise<void> {
  requireCan(actor, 'write')
  await refusingDuplicates('slug_taken', () =>
    actingAs(actor, async (tx) => {
      const standing = await lockPage(tx, slug)
      if (!standing) throw new Refusal('not_found')
      await requireCurrent(tx, standing.id, standing.version, basedOn)
      await tx
        .update(pages)
        .set({ ...page, version: basedOn + 1 })
        .where(eq(pages.id, standing.id))
    }),
  )
}

async function lockPage(tx: Transaction, slug: PageSlug) {
  const [standing] = await tx
    .select({ id: pages.id, version: pages.version })
    .from(pages)
    .where(eq(pages.slug, slug))
    .orderBy(asc(pages.createdAt))
    .limit(1)
    .for('update')
  return standing ?? null
}
