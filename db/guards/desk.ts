import { createHash, randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { as } from '#db/testing/newsroom'

type Sql = postgres.Sql

/** The steps of a claim's life in plain SQL, as somebody with the app's role would type them. */
export function desk(sql: Sql) {
  const steps = {
    draft: (editor: string, slug = `claim-${randomUUID()}`) =>
      as(sql, editor, async (tx) => {
        const [claim] = await tx<{ id: string }[]>`
          insert into claims (slug, language, sentence, verdict, finding, rationale, created_by, saved_by)
          values (${slug}, 'en', 'A claim', 'unverified', 'Not settled', 'One source', ${editor}, ${editor}) returning id`
        return claim?.id as string
      }),
    version: async (id: string) => {
      const [row] = await sql<{ version: number }[]>`select version from claims where id = ${id}`
      return row?.version as number
    },
    write: (person: string | null, id: string, sentence: string) =>
      as(sql, person, (tx) => tx`update claims set sentence = ${sentence}, version = version + 1 where id = ${id}`),
    /** Changes the state as an UPDATE does, with nothing else. */
    move: (person: string, id: string, state: string) =>
      as(sql, person, (tx) => tx`update claims set state = ${state}, version = version + 1 where id = ${id}`),
    /** Freezes the drafts; `forged` overrides what stands in them. */
    freeze: async (tx: postgres.TransactionSql, id: string, kind: string, note: string | null, forged: object = {}) => {
      const [claim] = await tx<{ content: object }[]>`select working_content(${id}) as content`
      const body = JSON.stringify({ schema: 4, mergedInto: null, ...claim?.content, kind, note, ...forged })
      const hash = createHash('sha256').update(body).digest('hex')
      await tx`insert into frozen_bodies (hash, body) values (${hash}, ${body}) on conflict do nothing`
      return { hash, body }
    },
    submit: (editor: string, id: string, kind = 'first', note: string | null = null, forged: object = {}) =>
      as(sql, editor, async (tx) => {
        const { hash } = await steps.freeze(tx, id, kind, note, forged)
        const [request] = await tx<{ id: string }[]>`
          insert into review_requests (claim_id, revision, based_on, hash, kind, note, requested_by)
          select id, 0, version, ${hash}, ${kind}, ${note}, ${editor} from claims where id = ${id} returning id`
        await tx`update claims set state = 'in_review', request_id = ${request?.id as string}, version = version + 1 where id = ${id}`
        return { hash, request: request?.id as string }
      }),
    decide: (person: string, id: string, decision: 'approve' | 'request_changes', hash?: string) =>
      as(sql, person, async (tx) => {
        const [made] = await tx<{ id: string }[]>`
          insert into review_decisions (request_id, decision, hash, comment, decided_by)
          select r.id, ${decision}, coalesce(${hash ?? null}, r.hash), 'Because', ${person}
          from claims c join review_requests r on r.id = c.request_id where c.id = ${id} returning id`
        if (made && decision === 'approve') {
          await tx`
            insert into decision_points (decision_id, point_id)
            select ${made.id}, id from checklist_points where retired_at is null`
        }
        const state = decision === 'approve' ? 'approved' : 'changes_requested'
        await tx`update claims set state = ${state}, version = version + 1 where id = ${id}`
      }),
    /** The INSERT alone; `changed` overrides what was approved. */
    insertPublication: async (
      tx: postgres.TransactionSql,
      id: string,
      changed: { hash?: string; number?: number; kind?: string; note?: string } = {},
    ) => tx`
      insert into publications (claim_id, number, kind, note, hash)
      select claim_id, coalesce(${changed.number ?? null}, revision), coalesce(${changed.kind ?? null}, kind),
             coalesce(${changed.note ?? null}, note), coalesce(${changed.hash ?? null}, hash)
      from review_requests where claim_id = ${id} order by requested_at desc limit 1`,
    publish: (person: string, id: string) =>
      as(sql, person, async (tx) => {
        await steps.insertPublication(tx, id)
        await tx`
          update claims set version = version + 1, state = case (select kind from publications where claim_id = claims.id order by number desc limit 1)
            when 'retraction' then 'retracted' else 'published' end
          where id = ${id}`
      }),
    published: async (editor: string, reviewer: string) => {
      const id = await steps.draft(editor)
      await steps.submit(editor, id)
      await steps.decide(reviewer, id, 'approve')
      await steps.publish(reviewer, id)
      return id
    },
  }
  return steps
}
