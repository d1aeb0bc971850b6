import { randomUUID } from 'node:crypto'
import type { TransactionSql } from 'postgres'
import sharp from 'sharp'
import { insertCapture } from '#db/testing/captures'
import type { Proposal } from '#lib/intakes/intake'
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

/** A source that nobody has described yet and that is still being got; `arrive` ends that with what its page says of itself. */
export async function makeArriving(method: 'fetch' | 'upload') {
  const sql = connectAsApp()
  const url = `https://paper.example/${randomUUID()}`
  const asEditor = <T>(work: (tx: TransactionSql) => Promise<T>) =>
    sql.begin(async (tx) => {
      await tx`select set_config('app.actor', (select id::text from people where email = 'editor@example.org'), true)`
      return work(tx)
    })
  const { source, intake } = await asEditor(async (tx) => {
    const [made] = await tx<{ source: string }[]>`
      insert into sources (url, title, publisher, language, kind, described)
      values (${url}, ${url}, 'paper.example', 'und', 'other', false) returning id as source`
    const { capture } = await insertSource(tx, `Some file ${randomUUID()}`)
    const [asked] = await tx<{ intake: string }[]>`
      insert into intakes (source_id, method, reason, url, file_name, blob)
      select ${made?.source as string}, ${method}, 'asked', ${method === 'fetch' ? url : null},
        ${method === 'fetch' ? null : 'page.html'}, ${method === 'fetch' ? null : tx`bytes_sha256`}
      from captures where id = ${capture} returning id as intake`
    return { source: made?.source as string, intake: asked?.intake as string }
  })
  const arrive = async (proposals: Proposal[]) => {
    await asEditor(async (tx) => {
      const capture = await insertCapture(tx, source, `<p>${randomUUID()}</p>`, 'text/html', proposals)
      await tx`update intakes set state = 'kept', capture_id = ${capture}, settled_at = now() where id = ${intake}`
    })
    await sql.end()
  }
  return { source, arrive }
}

export const makePicture = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
