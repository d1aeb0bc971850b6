import 'server-only'
import { eq } from 'drizzle-orm'
import { db } from '#db/client'
import { captureBodies, captures } from '#db/schema/sources'
import { readBlob } from '#lib/blobs/commands'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { listWithholdings } from '#lib/withholdings/queries'

/** `sentAs`: its type as the server said it, with the encoding. */
export type Original = { source: string; mediaType: string; sentAs: string; bytes: Uint8Array } | { withheld: string }

/** What was got of a source, as it came; or why it was withheld. Null: there is no such capture. */
export async function getOriginal(actor: Actor, id: string): Promise<Original | null> {
  requireCan(actor, 'read_desk')
  const [capture] = await db()
    .select({
      source: captures.sourceId,
      mediaType: captures.mediaType,
      headers: captures.headers,
      hash: captures.bytesSha256,
      body: captureBodies.captureId,
    })
    .from(captures)
    .leftJoin(captureBodies, eq(captureBodies.captureId, captures.id))
    .where(eq(captures.id, id))
  if (!capture) return null
  // Bytes may stay for another capture that holds the same ones: what was withheld is the capture.
  const bytes = capture.body && (await readBlob(capture.hash))
  if (bytes) return { source: capture.source, mediaType: capture.mediaType, sentAs: sentAs(capture), bytes }
  const standing = (await listWithholdings(actor, 'capture', [id])).get(id)
  return standing?.withheld ? { withheld: standing.withheld.reason } : null
}

const sentAs = ({ mediaType, headers }: { mediaType: string; headers: [string, string][] | null }) =>
  headers?.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? mediaType
