import { createHash, randomUUID } from 'node:crypto'
import type { TransactionSql } from 'postgres'

const text = 'A text'
const hash = createHash('sha256').update(text).digest('hex')

/** A source with a capture, in the name of whoever acts in this transaction. */
export async function insertCapture(sql: TransactionSql, person: string) {
  const [source] = await sql<{ id: string }[]>`
    insert into sources (title, publisher, language, kind)
    values (${`Source ${randomUUID()}`}, 'A paper', 'en', 'news_report') returning id`
  const [capture] = await sql<{ id: string }[]>`
    insert into captures (source_id, method, media_type, bytes_sha256, text_sha256, captured_by)
    values (${source?.id as string}, 'paste', 'text/plain', ${hash}, ${hash}, ${person}) returning id`
  await sql`
    insert into capture_bodies (capture_id, bytes, text)
    values (${capture?.id as string}, convert_to(${text}, 'UTF8'), ${text})`
  return { source: source?.id as string, capture: capture?.id as string }
}
