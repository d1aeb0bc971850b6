import { createHash } from 'node:crypto'
import type postgres from 'postgres'

/** Text, kept as a capture of a source in the name of whoever acts in this transaction. */
export async function insertCapture(
  tx: postgres.TransactionSql,
  source: string,
  text: string,
  mediaType = 'text/plain',
): Promise<string> {
  const hash = createHash('sha256').update(text).digest('hex')
  const bytes = Buffer.from(text)
  const [added] = await tx`
    insert into blobs (sha256, size, store) values (${hash}, ${bytes.length}, 'database') on conflict do nothing returning 1`
  if (added) await tx`insert into blob_bytes (sha256, bytes) values (${hash}, ${bytes})`
  const [capture] = await tx<{ id: string }[]>`
    insert into captures (source_id, method, media_type, bytes_sha256, text_sha256)
    values (${source}, ${mediaType === 'text/plain' ? 'paste' : 'upload'}, ${mediaType}, ${hash}, ${hash}) returning id`
  const id = capture?.id as string
  await tx`insert into capture_bodies (capture_id, text) values (${id}, ${text})`
  return id
}
