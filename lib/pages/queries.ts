import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client'
import { pages } from '#db/schema/pages'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import type { PageSlug } from './page.ts'

const shown = {
  id: pages.id,
  slug: pages.slug,
  title: pages.title,
  language: pages.language,
  body: pages.body,
  version: pages.version,
}

/** The pages that somebody has begun. */
export async function listPages(actor: Actor) {
  requireCan(actor, 'read_desk')
  return db().select(shown).from(pages).orderBy(asc(pages.createdAt))
}

/** The page as it stands on the desk; null when nobody has begun it. */
export async function getPage(actor: Actor, slug: PageSlug) {
  requireCan(actor, 'read_desk')
  const [page] = await db().select(shown).from(pages).where(eq(pages.slug, slug)).orderBy(asc(pages.createdAt)).limit(1)
  return page ?? null
}
