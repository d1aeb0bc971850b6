import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { outcome } from '#db/testing/outcome'
import { addPoint, retirePoint } from '#lib/checklist/commands'
import { listPoints } from '#lib/checklist/queries'
import { createClaim, saveClaim, saveVerdict, saveWaiver } from '#lib/claims/commands'
import { claimInput, submissionInput, verdictInput, waiverInput } from '#lib/claims/input'
import { listNotifications } from '#lib/notifications/queries'
import { approve, requestChanges, submitForReview } from '#lib/reviews/commands'
import { listReviews } from '#lib/reviews/queries'
import { getWorkingClaim } from '#lib/revisions/queries'
import { addComment, reopenThread, reply, resolveThread, takeBackComment } from './commands.ts'
import { type Commentable, standingOf, textsAt } from './comment.ts'
import { commentInput } from './input.ts'
import { listThreads } from './queries.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

const version = async (id: string) => (await owner`select version from claims where id = ${id}`)[0]?.version as number
const at = async <T>(id: string, act: (version: number) => Promise<T>) => act(await version(id))
const text = (sentence = 'It sold drones to them.') => claimInput.parse({ sentence, language: 'en' })
const draft = async () => {
  const { id } = await createClaim(people.editor, text())
  const found = { verdict: 'unverified', finding: 'Nobody has shown this.', rationale: 'There is nothing to go by.' }
  await at(id, (v) => saveVerdict(people.editor, id, v, verdictInput.parse(found)))
  await at(id, (v) =>
    saveWaiver(people.editor, id, v, waiverInput.parse({ gate: 'asserted', reason: 'Nobody says so.' })),
  )
  return id
}
const submit = (id: string) =>
  at(id, (v) => submitForReview(people.editor, id, v, submissionInput.parse({ kind: 'first', note: null })))
const comment = (more: object) => commentInput.parse({ place: 'whole', body: 'Who says so?', ...more })
const told = async (kind: string, subject: string) => {
  const rows = await owner`
    select p.name from notifications n join people p on p.id = n.person_id where n.kind = ${kind} and n.subject = ${subject} order by p.name`
  return rows.map((row) => row.name)
}

test('a passage keeps its comment over an edit, until its own words change', async () => {
  const { editor, reviewer } = people
  const id = await draft()
  await addComment(reviewer, { of: 'claim', id }, comment({ place: 'field:sentence', passage: 'sold drones' }))
  const standing = async () => {
    const [thread] = await listThreads(editor, { of: 'claim', id })
    const content = (await getWorkingClaim(editor, id)) as unknown as Commentable
    return thread && standingOf(textsAt(content, thread), thread.exact)
  }
  expect(await standing()).toBe('stands')
  await at(id, (v) => saveClaim(editor, id, v, text('In May it sold drones to somebody.')))
  expect(await standing()).toBe('stands')
  await at(id, (v) => saveClaim(editor, id, v, text('In May it gave drones to somebody.')))
  expect(await standing()).toBe('changed')
  expect((await listThreads(editor, { of: 'claim', id }))[0]?.exact).toBe('sold drones')
})

test('a comment on what is not there is refused', async () => {
  const { reviewer, admin } = people
  const id = await draft()
  const add = (more: object) => outcome(addComment(reviewer, { of: 'claim', id }, comment(more)))
  expect(await add({ place: 'field:sentence', passage: 'bought drones' })).toBe('invalid')
  expect(await add({ place: 'field:weather' })).toBe('not_found')
  expect(await add({ place: `statement:${crypto.randomUUID()}` })).toBe('not_found')
  expect(await outcome(addComment(reviewer, { of: 'claim', id: crypto.randomUUID() }, comment({})))).toBe('not_found')
  expect(await outcome(addComment(admin, { of: 'claim', id }, comment({})))).toBe('forbidden')
  expect(await add({ place: 'field:sentence', passage: 'sold drones' })).toBe('done')
})

test('who is mentioned is told so, who worked on the claim or spoke in the thread of a comment, and nobody twice', async () => {
  const { editor, secondEditor, reviewer, admin } = people
  const id = await draft()
  const first = await addComment(secondEditor, { of: 'claim', id }, comment({ body: 'See this, @Rea, @nobody' }))
  expect(await told('mention', first.id)).toEqual(['Rea'])
  expect(await told('comment', first.id)).toEqual(['Eda'])
  const answer = await reply(reviewer, first.id, 'Ask @Eda and @Ada')
  expect(await told('mention', answer.id)).toEqual(['Ada', 'Eda'])
  expect(await told('comment', answer.id)).toEqual(['Sem'])
  const [thread] = await listThreads(editor, { of: 'claim', id })
  expect(thread?.comments.map(({ body, by, mentions }) => [by, body, mentions])).toEqual([
    ['Sem', `See this, @{${reviewer.id}}, @nobody`, { [reviewer.id]: 'Rea' }],
    ['Rea', `Ask @{${editor.id}} and @{${admin.id}}`, { [editor.id]: 'Eda', [admin.id]: 'Ada' }],
  ])
})

test('a thread is resolved, reopened and answered; words are taken back by who said them', async () => {
  const { editor, reviewer } = people
  const id = await draft()
  const { id: thread } = await addComment(reviewer, { of: 'claim', id }, comment({}))
  const answer = await reply(editor, thread, 'They do.')
  expect(await outcome(reply(editor, answer.id, 'Deeper'))).toBe('not_found')
  await resolveThread(editor, thread)
  expect((await listThreads(editor, { of: 'claim', id }))[0]?.resolvedBy).toBe('Eda')
  expect(await outcome(resolveThread(reviewer, thread))).toBe('wrong_state')
  await reopenThread(reviewer, thread)
  expect((await listThreads(editor, { of: 'claim', id }))[0]?.resolvedBy).toBeNull()
  expect(await outcome(takeBackComment(editor, thread))).toBe('not_found')
  expect(await outcome(takeBackComment(reviewer, thread))).toBe('done')
  expect((await listThreads(editor, { of: 'claim', id }))[0]?.comments.map(({ body }) => body)).toEqual([
    null,
    'They do.',
  ])
})

test('a request for changes is a thread of the claim; an open comment of the reviewer’s says it as well', async () => {
  const { editor, reviewer, secondReviewer } = people
  const id = await draft()
  await submit(id)
  const [request] = await listReviews(editor, id)
  const { id: requestId, hash } = request as NonNullable<typeof request>
  expect(await told('review_asked', requestId)).toEqual(['Rea', 'Rob'])
  const changes = (who: typeof reviewer, why: string | null) => at(id, (v) => requestChanges(who, id, v, hash, why))
  expect(await outcome(changes(reviewer, null))).toBe('invalid')
  await changes(reviewer, 'Say who, @Rob.')
  expect(await told('decided', requestId)).toEqual(['Eda'])
  expect((await listNotifications(editor))[0]).toMatchObject({
    kind: 'decided',
    decision: 'request_changes',
    by: 'Rea',
  })
  const [thread] = await listThreads(editor, { of: 'claim', id })
  expect(thread?.comments[0]).toMatchObject({ body: `Say who, @{${secondReviewer.id}}.`, cameWithDecision: true })
  await submit(id)
  expect(await outcome(changes(reviewer, null))).toBe('done')
})

test('an approval ticks every point of the checklist, and what was ticked stays known', async () => {
  const { editor, reviewer, admin } = people
  const id = await draft()
  await submit(id)
  const [request] = await listReviews(editor, id)
  const { hash } = request as NonNullable<typeof request>
  expect(await outcome(addPoint(reviewer, 'Mine'))).toBe('forbidden')
  await addPoint(admin, 'Names are spelt as their bearers do')
  await addPoint(admin, 'Old')
  const [names, old] = (await listPoints(reviewer)).map((point) => point.id) as [string, string]
  const decide = (points: string[]) => outcome(at(id, (v) => approve(reviewer, id, v, hash, points)))
  expect(await decide([names])).toBe('checklist')
  await retirePoint(admin, old)
  expect(await outcome(retirePoint(admin, old))).toBe('not_found')
  expect(await decide([])).toBe('checklist')
  expect(await decide([names])).toBe('done')
  await retirePoint(admin, names)
  expect((await listReviews(editor, id))[0]?.ticked).toEqual(['Names are spelt as their bearers do'])
})
