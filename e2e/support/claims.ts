import type { TransactionSql } from 'postgres'
import { insertCapture } from '#db/testing/captures'
import { connectAsApp } from './database.ts'
import { insertSource } from './sources.ts'

const sql = connectAsApp()

async function as<T>(account: string, work: (tx: TransactionSql, person: string) => Promise<T>): Promise<T> {
  const [person] = await sql<{ id: string }[]>`select id from people where email = ${`${account}@example.org`}`
  const id = person?.id as string
  return (await sql.begin(async (tx) => {
    await tx`select set_config('app.actor', ${id}, true)`
    return work(tx, id)
  })) as T
}

export const word = () => Math.random().toString(36).slice(2)

/** A claim that is like no other, so that the desk asks nothing when it is made. */
export const strangeSentence = () => `${word()} ${word()} ${word()} ${word()}.`

/** A topic of a test's own, by which the queue shows its claims alone. */
export const makeTopic = () =>
  as('editor', async (tx) => {
    const name = `Topic ${word()}`
    const [row] = await tx<{ id: string; title: string }[]>`
      insert into topics (slug, title, language) values (${name.toLowerCase().replace(' ', '-')}, ${name}, 'en') returning id, title`
    return row as { id: string; title: string }
  })

/** A draft of the demo's editor, with a sentence that no other test has written. */
export const makeDraft = ({ sentence = `Iran sold Russia a part numbered ${word()}.`, topic = '' } = {}) =>
  as('editor', async (tx, editor) => {
    const [row] = await tx<{ id: string; slug: string; sentence: string }[]>`
      insert into claims (slug, language, sentence, created_by, saved_by) values (${`part-${word()}`}, 'en', ${sentence}, ${editor}, ${editor})
      returning id, slug, sentence`
    const claim = row as { id: string; slug: string; sentence: string }
    if (topic) await tx`insert into claim_topics (claim_id, topic_id) values (${claim.id}, ${topic})`
    return claim
  })

/** What Russia says on a draft of the demo's editor. */
export const makeStatement = (claim: string, words: string) =>
  as('editor', async (tx) => {
    await tx`update claims set version = version + 1 where id = ${claim}`
    await tx`
      insert into statements (claim_id, position, party_id, stance, wording, words, language)
      select ${claim}, 1, id, 'asserts', 'reported', ${words}, 'en' from parties where name = 'Russia'`
  })

/** Somebody else saves the claim. */
export const saveMeanwhile = (id: string) =>
  as('second-editor', async (tx) => {
    await tx`update claims set context = ${word()}, version = version + 1 where id = ${id}`
  })

/** A kept copy of a source: those of the demo have none. */
export const makeCapture = (text?: string | Buffer, mediaType?: string, source?: string) =>
  as('editor', async (tx) => {
    if (!source) return insertSource(tx, text, mediaType)
    return { source, capture: await insertCapture(tx, source, text ?? 'A text', mediaType) }
  })

/** A kept text in that language. */
export const makeText = (text: string, language: string) =>
  as('editor', (sql) => insertSource(sql, text, undefined, language))

/** Where in their texts the quotations of a claim stand. */
export const placesOf = async (claim: string) =>
  (await sql<{ at: number }[]>`select starts_at as at from citations where claim_id = ${claim} order by position`).map(
    ({ at }) => at,
  )

/** Cites for the claim an address of which nobody has said yet what it is. */
export const citeUndescribed = (claim: string) =>
  as('editor', async (tx) => {
    await tx`update claims set version = version + 1 where id = ${claim}`
    await tx`
      with source as (
        insert into sources (title, publisher, language, kind, described)
        values ('https://paper.example', 'paper.example', 'und', 'other', false) returning id)
      insert into citations (claim_id, position, source_id, relation) select ${claim}, 1, id, 'supports' from source`
  })
