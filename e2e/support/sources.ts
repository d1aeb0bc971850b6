import { randomUUID } from 'node:crypto'
import type { TransactionSql } from 'postgres'
import sharp from 'sharp'
import { insertCapture } from '#db/testing/captures'
import { connectAsApp } from './database.ts'

/** A source with a capture, in the name of whoever acts in this transaction. */
export async function insertSource(
  sql: TransactionSql,
  text: string | Buffer = 'A text',
  mediaType?: string,
  language = 'en',
) {
  const [source] = await sql<{ id: string }[]>`
    insert into sources (url, title, publisher, language, kind)
    values (${`https://paper.example/${randomUUID()}`}, ${`Source ${randomUUID()}`}, 'A paper', ${language}, 'news_report') returning id`
  const id = source?.id as string
  return { source: id, capture: await insertCapture(sql, id, text, mediaType) }
}

/** A source without a text, by a title that no other test has given. */
export async function makeTitledSource(publisher: string) {
  const sql = connectAsApp()
  const title = `Report ${randomUUID()}`
  const [editor] = await sql`select id from people where email = 'editor@example.org'`
  await sql.begin(async (tx) => {
    await tx`select set_config('app.actor', ${editor?.id}, true)`
    await tx`insert into sources (title, publisher, language, kind) values (${title}, ${publisher}, 'en', 'news_report')`
  })
  await sql.end()
  return title
}

export const makePicture = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
