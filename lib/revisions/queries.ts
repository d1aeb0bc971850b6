import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { db, type Executor } from '#db/client'
import { claims } from '#db/schema/claims'
import { anchors } from '#db/schema/intakes'
import { captureBodies, captures, sources } from '#db/schema/sources'
import { citations } from '#db/schema/statements'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import type { PublishedCitation, PublishedClaim } from '#lib/publishing/snapshot'
import type { WorkingClaim } from './working-claim.ts'

/** The working revision of a claim, for the desk. */
export async function getWorkingClaim(actor: Actor, id: string): Promise<WorkingClaim | null> {
  requireCan(actor, 'read_desk')
  return readWorkingClaim(db(), id)
}

type Content = Omit<PublishedClaim, 'schema' | 'kind' | 'note' | 'mergedInto' | 'verdict' | 'finding' | 'rationale'> &
  Pick<WorkingClaim, 'verdict' | 'finding' | 'rationale'>

/** All that a snapshot holds, as the database reads it from the drafts: what is frozen must equal that. */
export async function readWorkingClaim(executor: Executor, id: string): Promise<WorkingClaim | null> {
  // Named in full: alone in a select, the builder would leave the table's name away.
  const [claim] = await executor
    .select({
      state: claims.state,
      version: claims.version,
      content: sql<Content>`working_content(claims.id)`,
      unproven: sql<string[]>`coalesce((
        select json_agg(c.id) from ${citations} c left join ${captureBodies} b on b.capture_id = c.capture_id
        where c.claim_id = claims.id and c.exact is not null and stands_in(b.text, '', c.exact, '') is not true), '[]')`,
      undescribed: sql<string[]>`coalesce((
        select json_agg(distinct s.id) from ${citations} c join ${sources} s on s.id in (c.source_id, c.origin_source_id)
        where c.claim_id = claims.id and not s.described), '[]')`,
      gone: sql<WorkingClaim['gone']>`coalesce((
        select json_object_agg(n.citation_id, n.capture_id) from (
          select distinct on (a.citation_id) a.* from ${anchors} a
          join ${citations} c on c.id = a.citation_id join ${captures} k on k.id = a.capture_id
            join ${captures} proving on proving.id = c.capture_id
          where c.claim_id = claims.id and (k.captured_at, k.id) > (proving.captured_at, proving.id) order by a.citation_id, k.captured_at desc, k.id desc) n
        where not n.stands), '{}')`,
    })
    .from(claims)
    .where(eq(claims.id, id))
  if (!claim) return null
  const { content, state, version, unproven, undescribed, gone } = claim
  const examined = (citation: PublishedCitation) => ({
    ...citation,
    quotation: citation.quotation && { ...citation.quotation, proven: !unproven.includes(citation.id) },
  })
  return {
    ...content,
    state,
    version,
    undescribed,
    gone,
    statements: content.statements.map((each) => ({ ...each, citations: each.citations.map(examined) })),
    citations: content.citations.map(examined),
  }
}
