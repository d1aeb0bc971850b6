import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { db } from '#db/client'
import { anchors } from '#db/schema/intakes'
import { captures } from '#db/schema/sources'
import { citations } from '#db/schema/statements'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

/** For each quotation of a claim whose source was captured again since: whether it stands in the newest capture. */
export async function listAnchors(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  return db()
    .selectDistinctOn([anchors.citationId], {
      citationId: anchors.citationId,
      captureId: anchors.captureId,
      capturedAt: captures.capturedAt,
      stands: anchors.stands,
      startsAt: anchors.startsAt,
      endsAt: anchors.endsAt,
    })
    .from(anchors)
    .innerJoin(citations, eq(citations.id, anchors.citationId))
    .innerJoin(captures, eq(captures.id, anchors.captureId))
    .where(eq(citations.claimId, claimId))
    .orderBy(anchors.citationId, desc(captures.capturedAt), desc(captures.id))
}
