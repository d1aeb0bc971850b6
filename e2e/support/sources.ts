import { randomUUID } from 'node:crypto'
import type { TransactionSql } from 'postgres'
import { insertCapture } from '#db/testing/captures'

/** A source with a capture, in the name of whoever acts in this transaction. */
export async function insertSource(sql: TransactionSql, text = 'A text', mediaType?: string, language = 'en') {
  const [source] = await sql<{ id: string }[]>`
    insert into sources (url, title, publisher, language, kind)
    values (${`https://paper.example/${randomUUID()}`}, ${`Source ${randomUUID()}`}, 'A paper', ${language}, 'news_report') returning id`
  const id = source?.id as string
  return { source: id, capture: await insertCapture(sql, id, text, mediaType) }
}
