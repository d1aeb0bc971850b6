import { createHash, randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { as } from '#db/testing/newsroom'
import type { RecordSubject } from '#lib/records/record'
import { desk } from './desk.ts'

const tables = {
  party: 'parties',
  topic: 'topics',
  page: 'pages',
  labels: 'verdict_labels',
  translation: 'claim_translations',
}

/** What a claim says, in Greek. */
export const translate = (tx: postgres.TransactionSql, claim: string, sentence = 'Ένας ισχυρισμός') =>
  tx<{ id: string }[]>`
    insert into claim_translations (claim_id, language, of_number, of_hash, sentence, finding, rationale)
    select claim_id, 'el', number, hash, ${sentence}, 'Δεν έχει διευκρινιστεί', 'Μία πηγή' from publications
    where claim_id = ${claim} order by number desc limit 1 returning id`

/** Published by whoever there is. */
async function publishedClaim(sql: postgres.Sql) {
  const [two] = await sql`
    select (select id from people where role = 'editor' limit 1) as editor, (select id from people where role = 'reviewer' limit 1) as reviewer`
  return desk(sql).published(two?.editor, two?.reviewer)
}

/** The steps of a record's life in plain SQL, as somebody with the app's role would type them. */
export function recordDesk(sql: postgres.Sql, subject: RecordSubject) {
  const table = tables[subject]
  const steps = {
    draft: (who: string) =>
      as(sql, who, async (tx) => {
        const slug = `r-${randomUUID()}`
        const [row] = await {
          party: () => tx`insert into parties (slug, name, kind) values (${slug}, 'A party', 'state') returning id`,
          topic: () => tx`insert into topics (slug, title, language) values (${slug}, 'A topic', 'en') returning id`,
          page: () =>
            tx`insert into pages (slug, title, language, body) values ('about', 'About', ${`x-${slug.slice(2, 10)}`}, 'Us') returning id`,
          labels: () =>
            tx`insert into verdict_labels (language, labels) values (${`x-${slug.slice(2, 10)}`}, '{}') returning id`,
          translation: async () => translate(tx, await publishedClaim(sql)),
        }[subject]()
        return row?.id as string
      }),
    save: (who: string, id: string) =>
      as(sql, who, (tx) => tx`update ${tx(table)} set version = version + 1 where id = ${id}`),
    freeze: async (tx: postgres.TransactionSql, id: string, kind: string, note: string | null, forged: object = {}) => {
      const [row] = await tx<{ content: object }[]>`select working_record(${subject}, ${id}) as content`
      const body = JSON.stringify({ schema: 1, subject, kind, note, content: row?.content, ...forged })
      const hash = createHash('sha256').update(body).digest('hex')
      await tx`insert into frozen_bodies (hash, body) values (${hash}, ${body}) on conflict do nothing`
      return hash
    },
    submit: (who: string, id: string, kind = 'first', note: string | null = null, forged: object = {}) =>
      as(sql, who, async (tx) => {
        const hash = await steps.freeze(tx, id, kind, note, forged)
        await tx`
          insert into record_requests (subject, record_id, revision, based_on, hash, kind, note, requested_by)
          select ${subject}, id, 0, version, ${hash}, ${kind}, ${note}, ${who} from ${tx(table)} where id = ${id}`
        return hash
      }),
    decide: (who: string, id: string, decision: 'approve' | 'request_changes' | 'withdraw', hash?: string) =>
      as(
        sql,
        who,
        (tx) => tx`
          insert into record_decisions (request_id, decision, hash, comment, decided_by)
          select id, ${decision}, coalesce(${hash ?? null}, hash), 'Because', ${who}
          from record_requests where record_id = ${id} order by requested_at desc limit 1`,
      ),
    /** `changed` overrides what was approved. */
    publish: (
      who: string,
      id: string,
      changed: { hash?: string; number?: number; kind?: string; note?: string } = {},
    ) =>
      as(
        sql,
        who,
        (tx) => tx`
          insert into record_publications (subject, record_id, number, kind, note, hash)
          select subject, record_id, coalesce(${changed.number ?? null}, revision), coalesce(${changed.kind ?? null}, kind),
                 coalesce(${changed.note ?? null}, note), coalesce(${changed.hash ?? null}, hash)
          from record_requests where record_id = ${id} order by requested_at desc limit 1`,
      ),
    published: async (writer: string, reviewer: string) => {
      const id = await steps.draft(writer)
      await steps.submit(writer, id)
      await steps.decide(reviewer, id, 'approve')
      await steps.publish(reviewer, id)
      return id
    },
  }
  return steps
}
