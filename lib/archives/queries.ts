import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { claims } from '#db/schema/claims'
import { captureBodies, captures, sources } from '#db/schema/sources'
import { citations } from '#db/schema/statements'
import { readBlob } from '#lib/blobs/commands'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { listWithholdings } from '#lib/withholdings/queries'
import type { CaptureCopy } from './capture-copy.ts'

/** A capture with its bytes and its text, or why they left; null when there is no such capture. */
export async function getCaptureCopy(actor: Actor, id: string): Promise<CaptureCopy | null> {
  requireCan(actor, 'read_desk')
  const [capture] = await db()
    .select({
      id: captures.id,
      method: captures.method,
      mediaType: captures.mediaType,
      bytesSha256: captures.bytesSha256,
      textSha256: captures.textSha256,
      redirects: captures.redirects,
      finalUrl: captures.finalUrl,
      status: captures.status,
      headers: captures.headers,
      recordedAt: captures.recordedAt,
      capturedAt: captures.capturedAt,
      source: { id: sources.id, title: sources.title, publisher: sources.publisher, url: sources.url },
      text: captureBodies.text,
    })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .leftJoin(captureBodies, eq(captureBodies.captureId, captures.id))
    .where(eq(captures.id, id))
  if (!capture) return null
  // Bytes may stay for another capture that holds the same ones: what was withheld is the capture.
  const bytes = capture.text === null ? null : await readBlob(capture.bytesSha256)
  const withheld = bytes ? null : (await listWithholdings(actor, 'capture', [id])).get(id)?.withheld
  return { ...capture, bytes, withheld: withheld ? { reason: withheld.reason, at: withheld.at } : null }
}

const newest = sql`(select n.id from captures n where n.source_id = ${citations.sourceId} order by n.captured_at desc, n.id desc limit 1)`

/** What a claim's working revision stands on: the captures that it quotes, and of what it cites without quoting the newest. */
export async function getEvidence(actor: Actor, claimId: string) {
  requireCan(actor, 'read_desk')
  const [claim] = await db()
    .select({ id: claims.id, slug: claims.slug, sentence: claims.sentence, savedAt: claims.savedAt })
    .from(claims)
    .where(eq(claims.id, claimId))
  if (!claim) return null
  const cited = await db()
    .selectDistinct({ id: captures.id, capturedAt: captures.capturedAt, size: captures.size })
    .from(citations)
    .innerJoin(captures, eq(captures.id, sql`coalesce(${citations.captureId}, ${newest})`))
    .where(eq(citations.claimId, claimId))
    .orderBy(captures.capturedAt, captures.id)
  return { claim, captures: cited }
}
