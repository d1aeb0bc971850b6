import 'server-only'
import { and, asc, eq, isNotNull, ne, or, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { claims } from '#db/schema/claims'
import { anchors } from '#db/schema/intakes'
import { parties } from '#db/schema/parties'
import { captures } from '#db/schema/sources'
import { citations, statements } from '#db/schema/statements'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

/** What working revisions quote from this capture, and from others of its source that were looked for in it. */
export async function listQuotations(actor: Actor, sourceId: string, captureId: string) {
  requireCan(actor, 'read_desk')
  const isOwn = sql<boolean>`${citations.captureId} = ${captureId}`
  return db()
    .select({
      id: citations.id,
      exact: sql<string>`${citations.exact}`,
      relation: citations.relation,
      claim: claims.id,
      sentence: claims.sentence,
      language: claims.language,
      party: parties.name,
      stance: statements.stance,
      statement: citations.statementId,
      isOwn,
      provenBy: sql<string>`${citations.captureId}`,
      provenAt: captures.capturedAt,
      /** Null: its words are not in this text. */
      startsAt: sql<number | null>`case when ${isOwn} then ${citations.startsAt} else ${anchors.startsAt} end`,
    })
    .from(citations)
    .innerJoin(claims, eq(claims.id, citations.claimId))
    .innerJoin(captures, eq(captures.id, citations.captureId))
    .leftJoin(statements, eq(statements.id, citations.statementId))
    .leftJoin(parties, eq(parties.id, statements.partyId))
    .leftJoin(anchors, and(eq(anchors.citationId, citations.id), eq(anchors.captureId, captureId)))
    .where(
      and(
        eq(citations.sourceId, sourceId),
        isNotNull(citations.exact),
        ne(claims.state, 'discarded'),
        or(eq(citations.captureId, captureId), isNotNull(anchors.captureId)),
      ),
    )
    .orderBy(asc(sql`case when ${isOwn} then ${citations.startsAt} else ${anchors.startsAt} end`), asc(citations.id))
}
