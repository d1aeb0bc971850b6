import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { refusingDuplicates } from '#db/refusal'
import { publicationBodies } from '#db/schema/publications'
import { captureBodies } from '#db/schema/sources'
import { withholdingRequests } from '#db/schema/withholdings'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import type { WithholdingInput } from './input.ts'

type Wish = Omit<WithholdingInput, 'seen' | 'along'> & Partial<WithholdingInput>

/**
 * Asks that a kept body leaves, and some of the versions with the same words; nothing leaves before a second reviewer
 * confirms. @throws Refusal when another version holds the same words and was not among those seen
 */
export async function requestWithholding(actor: Actor, wish: Wish) {
  const { subject, id: subjectId, reason, note, along = [], seen = [] } = wish
  const staying = seen.filter((id) => !along.includes(id))
  requireCan(actor, 'withhold')
  await refusingDuplicates('wrong_state', () =>
    actingAs(actor, async (tx) => {
      const isKept =
        subject === 'publication'
          ? await tx.$count(publicationBodies, eq(publicationBodies.publicationId, subjectId))
          : await tx.$count(captureBodies, eq(captureBodies.captureId, subjectId))
      if (!isKept) throw new Refusal('not_found')
      await tx
        .insert(withholdingRequests)
        .values({ subject, subjectId, reason, note, along, staying, requestedBy: actor.id })
    }),
  )
}

/** Carries out what another reviewer asked for: the database deletes the bytes, for good. */
export async function confirmWithholding(actor: Actor, id: string) {
  requireCan(actor, 'withhold')
  await actingAs(actor, async (tx) => {
    const [request] = await tx
      .select({ requestedBy: withholdingRequests.requestedBy, outcome: withholdingRequests.outcome })
      .from(withholdingRequests)
      .where(eq(withholdingRequests.id, id))
    if (!request) throw new Refusal('not_found')
    if (request.outcome) throw new Refusal('wrong_state')
    if (request.requestedBy === actor.id) throw new Refusal('second_person')
    await tx.execute(sql`select confirm_withholding(${id})`)
  })
}

/** Refuses a request, or takes one's own back. */
export async function refuseWithholding(actor: Actor, id: string) {
  requireCan(actor, 'withhold')
  await actingAs(actor, async (tx) => {
    const refused = await tx
      .update(withholdingRequests)
      .set({ outcome: 'refused' })
      .where(and(eq(withholdingRequests.id, id), isNull(withholdingRequests.outcome)))
      .returning({ id: withholdingRequests.id })
    if (refused.length > 0) return
    const known = await tx
      .select({ id: withholdingRequests.id })
      .from(withholdingRequests)
      .where(eq(withholdingRequests.id, id))
    throw new Refusal(known.length > 0 ? 'wrong_state' : 'not_found')
  })
}
