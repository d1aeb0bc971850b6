import 'server-only'
import { eq } from 'drizzle-orm'
import { db } from '#db/client'
import { verdictLabels } from '#db/schema/pages'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

/** The labels as they stand on the desk; null while the newsroom uses ours. */
export async function getLabels(actor: Actor, language: string) {
  requireCan(actor, 'read_desk')
  const [row] = await db()
    .select({ id: verdictLabels.id, labels: verdictLabels.labels, version: verdictLabels.version })
    .from(verdictLabels)
    .where(eq(verdictLabels.language, language))
  return row ?? null
}
