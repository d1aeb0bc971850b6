import { createHash } from 'node:crypto'
import type postgres from 'postgres'

/** A text, or a picture without any, kept as a capture of a source in the name of whoever acts in this transaction. */
export async function insertCapture(
  tx: postgres.TransactionSql,
  source: string,
  content: string | Buffer,
  mediaType = 'text/plain',
  proposals: { field: string; value: string; from: string }[] | null = null,
): Promise<string> {
  const text = typeof content === 'string' ? content : ''
  const hashOf = (what: string | Buffer) => createHash('sha256').update(what).digest('hex')
  const hash = hashOf(content)
  const bytes = Buffer.from(content as string)
  const [added] = await tx`
    insert into blobs (sha256, size, store) values (${hash}, ${bytes.length}, 'database') on conflict do nothing returning 1`
  if (added) await tx`insert into blob_bytes (sha256, bytes) values (${hash}, ${bytes})`
  const [capture] = await tx<{ id: string }[]>`
    insert into captures (source_id, method, media_type, bytes_sha256, text_sha256)
    values (${source}, ${mediaType === 'text/plain' ? 'paste' : 'upload'}, ${mediaType}, ${hash}, ${hashOf(text)}) returning id`
  const id = capture?.id as string
  await tx`insert into capture_bodies (capture_id, text, proposals) values (${id}, ${text}, ${tx.json(proposals ?? [])})`
  return id
}
