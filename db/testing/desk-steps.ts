import type postgres from 'postgres'
import { captureText } from '#lib/captures/commands'
import { citationInput } from '#lib/citations/input'
import { createClaim, saveVerdict } from '#lib/claims/commands'
import { claimInput, submissionInput, verdictInput } from '#lib/claims/input'
import { createParty } from '#lib/parties/commands'
import { partyInput } from '#lib/parties/input'
import type { Actor } from '#lib/people/person'
import { publishClaim } from '#lib/publications/commands'
import { type PublishedClaim, thaw } from '#lib/publishing/snapshot'
import { approve, submitForReview } from '#lib/reviews/commands'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { addStatement } from '#lib/statements/commands'
import { statementInput } from '#lib/statements/input'
import { hireActors } from './actors.ts'

/** A newsroom with its people, a party and a source, and the steps of a claim's life by our own commands. */
export async function openNewsroom(owner: postgres.Sql) {
  const people = await hireActors(owner)
  const text = 'Op 17 januari zei de woordvoerder: “Wij leveren geen wapens.” Δεν υπάρχει συμφωνία, είπε.'
  const named = { name: 'Ruritania', language: 'en', kind: 'state', aliases: [{ text: 'Руритания', language: 'ru' }] }
  const { id: party } = await createParty(people.editor, partyInput.parse(named))
  const described = {
    title: 'A report',
    publisher: 'A paper',
    published: '2025-01',
    language: 'nl',
    kind: 'news_report',
  }
  const { id: source } = await createSource(people.editor, sourceInput.parse(described))
  await captureText(people.editor, source, text)

  const version = async (id: string) => (await owner`select version from claims where id = ${id}`)[0]?.version as number
  const state = async (id: string) => (await owner`select state from claims where id = ${id}`)[0]?.state
  const at = async <T>(id: string, act: (version: number) => Promise<T>) => act(await version(id))
  const words = (more: object) =>
    statementInput.parse({
      party,
      stance: 'asserts',
      said: '2025-01-17',
      wording: 'reported',
      words: 'It says so.',
      language: 'en',
      ...more,
    })
  const cited = (more: object = {}) => citationInput.parse({ source, relation: 'reports', ...more })
  const finding = (more: object = {}) =>
    verdictInput.parse({
      verdict: 'contested',
      finding: 'Not settled.',
      rationale: 'They say so, others deny it.',
      ...more,
    })
  const submission = (kind = 'first', note: string | null = null) => submissionInput.parse({ kind, note })

  let count = 0
  const draft = async (editor: Actor = people.editor) => {
    count++
    const input = { sentence: `Ruritania did thing number ${count}`, language: 'en', firstMade: '2024-12~' }
    return (await createClaim(editor, claimInput.parse(input))).id
  }
  const complete = async (editor: Actor = people.editor) => {
    const id = await draft(editor)
    await addStatement(editor, id, 1, words({}), [cited()])
    await saveVerdict(editor, id, 2, finding())
    return id
  }
  const hashOf = async (id: string) =>
    (await owner`select r.hash from claims c join review_requests r on r.id = c.request_id where c.id = ${id}`)[0]
      ?.hash as string
  const review = (reviewer: Actor, id: string) => at(id, async (v) => approve(reviewer, id, v, await hashOf(id)))
  const publish = async (id: string, { kind = 'first', note = null as string | null } = {}) => {
    await at(id, (v) => submitForReview(people.editor, id, v, submission(kind, note)))
    await review(people.reviewer, id)
    await at(id, (v) => publishClaim(people.reviewer, id, v))
  }
  const live = async (id: string): Promise<PublishedClaim & { hash: string }> => {
    const [row] =
      await owner`select b.body, p.hash from publications p join publication_bodies b on b.publication_id = p.id where p.claim_id = ${id} order by number desc limit 1`
    return { ...thaw(row?.body), hash: row?.hash }
  }

  return {
    people,
    text,
    party,
    source,
    version,
    state,
    at,
    words,
    cited,
    finding,
    submission,
    draft,
    complete,
    hashOf,
    review,
    publish,
    live,
  }
}
