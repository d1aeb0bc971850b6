import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { desk } from '#db/guards/desk'
import { insertCapture } from '#db/testing/captures'
import { as } from '#db/testing/newsroom'
import { connectAsApp } from './database.ts'

/** The text of a field, so that a test knows its own words again wherever they come out. */
export type Say = (field: string) => string

export type PublicRecord = Awaited<ReturnType<typeof recordToPublish>>

/** What a release of the claim says: all else stays as it was written first. */
type Release = { kind: string; note: string; finding: string; verdict: 'contested' | 'mostly_false' }

/**
 * A claim of the demo's editor that every public form has something to say of: a topic, a party on either side, a quotation
 * from a source and a second source. `approve` readies its next version; whoever presses "Publish now" publishes it.
 */
export async function recordToPublish(say: Say) {
  const sql = connectAsApp()
  const people = await sql`select id, email from people where email in ('editor@example.org', 'reviewer@example.org')`
  const [editor, reviewer] = ['editor', 'reviewer'].map(
    (account) => people.find(({ email }) => email === `${account}@example.org`)?.id as string,
  ) as [string, string]
  const mark = randomUUID().slice(0, 8)
  const slugs = { claim: `claim-${mark}`, topic: `topic-${mark}`, asserting: `party-${mark}`, denying: `other-${mark}` }
  const ids = await as(sql, editor, (tx) => write(tx, say, slugs, editor))
  const on = desk(sql)
  let versions = 0
  return {
    ...ids,
    slugs,
    approve: async ({ kind, note, finding, verdict }: Release) => {
      await as(sql, editor, async (tx) => {
        if (versions > 0) await tx`update claims set state = 'draft', version = version + 1 where id = ${ids.claim}`
        await tx`
          update claims set finding = ${finding}, verdict = ${verdict}, version = version + 1 where id = ${ids.claim}`
      })
      versions += 1
      await on.submit(editor, ids.claim, kind, kind === 'first' ? null : note)
      await on.decide(reviewer, ids.claim, 'approve')
    },
    close: () => sql.end(),
  }
}

type Slugs = { claim: string; topic: string; asserting: string; denying: string }

async function write(tx: postgres.TransactionSql, say: Say, slugs: Slugs, editor: string) {
  const idOf = async (rows: Promise<{ id: string }[]>) => (await rows)[0]?.id as string
  const add = (table: string, row: object) =>
    idOf(tx<{ id: string }[]>`insert into ${tx(table)} ${tx(row as Record<string, string>)} returning id`)
  const party = (slug: string, name: string) => add('parties', { slug, name, kind: 'state' })
  const topic = await add('topics', {
    ...{ slug: slugs.topic, language: 'en', title: say('topic title'), introduction: say('topic introduction') },
  })
  const asserting = await party(slugs.asserting, say('asserting party'))
  const denying = await party(slugs.denying, say('denying party'))
  const source = (name: string, more: object = {}) =>
    add('sources', {
      ...{ title: say(`${name} title`), publisher: say(`${name} publisher`), author: say(`${name} author`) },
      ...{ interest: say(`${name} interest`), language: 'en', kind: 'news_report' },
      ...{ url: `https://paper.example/${randomUUID()}`, published: '2025-01-18' },
      ...{ published_earliest: '2025-01-18', published_latest: '2025-01-18', ...more },
    })
  const sources = { first: await source('source'), second: await source('second source') }
  const claim = await add('claims', {
    ...{ slug: slugs.claim, language: 'en', sentence: say('sentence'), context: say('context') },
    ...{ rationale: say('rationale'), finding: 'Not yet', verdict: 'contested' },
    ...{ first_made: '2025-01', first_made_earliest: '2025-01-01', first_made_latest: '2025-01-31' },
    ...{ created_by: editor, saved_by: editor },
  })
  await tx`insert into claim_topics (claim_id, topic_id) values (${claim}, ${topic})`
  const statement = (position: number, who: string, stance: string, words: string, day: string) =>
    add('statements', {
      ...{ claim_id: claim, position, party_id: who, stance, wording: 'reported', language: 'en', words: say(words) },
      ...{ office: say(`${words} office`), venue: say(`${words} venue`) },
      ...{ said: day, said_earliest: day, said_latest: day },
    })
  const said = await statement(1, asserting, 'asserts', 'assertion', '2025-01-17')
  const answered = await statement(2, denying, 'denies', 'denial', '2025-01-20')
  const exact = say('quotation')
  const capture = await insertCapture(tx, sources.first, `Before it: ${exact} and after.`)
  const quotation = {
    ...{ capture_id: capture, exact, prefix: 'Before it: ', suffix: ' and after.' },
    ...{ starts_at: 11, ends_at: 11 + exact.length, locator: say('locator') },
  }
  const cite = (position: number, row: object) => add('citations', { claim_id: claim, position, ...row })
  await cite(1, { statement_id: said, source_id: sources.first, relation: 'reports' })
  await cite(2, { statement_id: answered, source_id: sources.second, relation: 'reports' })
  await cite(3, { source_id: sources.first, relation: 'contradicts', ...quotation })
  await cite(4, { source_id: sources.second, relation: 'contradicts', origin: say('origin') })
  return { claim, topic, asserting, denying, sources, editor }
}
