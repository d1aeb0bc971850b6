import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { verdicts } from '#lib/claims/claim'
import { createLabels, saveLabels } from '#lib/labels/commands'
import type { Labels } from '#lib/labels/input'
import { getLabels } from '#lib/labels/queries'
import { createPage, savePage } from '#lib/pages/commands'
import type { PageSlug } from '#lib/pages/page'
import { getPage } from '#lib/pages/queries'
import { getPolicyPage, getVerdictLabels, listPolicyPages } from '#lib/publishing/record-queries'
import { createTopic, saveTopic } from '#lib/topics/commands'
import { topicInput } from '#lib/topics/input'
import { approveRecord, publishRecord, requestRecordChanges, submitRecord, withdrawRecord } from './commands.ts'
import {
  getRecordContents,
  getStanding,
  listOpenRecords,
  listRecordPublications,
  listRecordReviews,
} from './queries.ts'
import type { RecordSubject } from './record.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

const first = { kind: 'first', note: null } as const
const begin = async (slug: PageSlug, body = 'What we do.') => {
  await createPage(people.editor, { slug, title: 'How we work', language: 'en', body })
  return (await getPage(people.editor, slug))?.id as string
}
async function at(subject: RecordSubject, id: string) {
  const record = await getStanding(people.admin, subject, id)
  if (!record) throw new Error('no record')
  return { subject, id, basedOn: record.version, hash: record.request?.hash ?? '', state: record.state }
}
async function publish(subject: RecordSubject, id: string, input: Parameters<typeof submitRecord>[2] = first) {
  await submitRecord(people.editor, await at(subject, id), input)
  const asked = await at(subject, id)
  await approveRecord(people.reviewer, asked, asked.hash)
  await publishRecord(people.secondReviewer, asked)
}

test('a page goes from the desk through a second person to its readers, and its live version stays up meanwhile', async () => {
  const { editor, reviewer } = people
  const id = await begin('method')
  expect(await getPolicyPage('method', 'en')).toBeNull()
  await publish('page', id)
  expect(await getPolicyPage('method', 'en')).toMatchObject({ body: 'What we do.', versions: [{ number: 1 }] })
  await savePage(editor, id, 1, { slug: 'method', title: 'How we work', language: 'en', body: 'What we do now.' })
  expect((await at('page', id)).state).toBe('draft')
  expect(await getPolicyPage('method', 'en')).toMatchObject({ body: 'What we do.' })
  await publish('page', id, { kind: 'update', note: 'We do more' })
  expect(await listPolicyPages('en')).toEqual([{ slug: 'method', title: 'How we work', language: 'en' }])
  await publish('page', id, { kind: 'retraction', note: 'No longer so' })
  expect(await listPolicyPages('en')).toEqual([])
  expect(await getPolicyPage('method', 'en')).toMatchObject({
    body: null,
    versions: [{ number: 3, kind: 'retraction', note: 'No longer so' }, { number: 2 }, { number: 1 }],
  })
  const [third] = await listRecordPublications(reviewer, 'page', id)
  expect(third).toMatchObject({ number: 3, approvedBy: 'Rea', publishedBy: 'Rob' })
})

test('changes can be asked for, a review taken back, and nobody reviews their own', async () => {
  const { editor, reviewer, secondReviewer, admin } = people
  const id = await begin('funding')
  const based = await at('page', id)
  for (const stranger of [admin]) {
    await expect(submitRecord(stranger, based, first)).rejects.toMatchObject({ reason: 'forbidden' })
  }
  await submitRecord(secondReviewer, based, first)
  await expect(submitRecord(editor, based, first)).rejects.toMatchObject({ reason: 'wrong_state' })
  const { hash } = await at('page', id)
  await expect(approveRecord(secondReviewer, based, hash)).rejects.toMatchObject({ reason: 'second_person' })
  await expect(approveRecord(editor, based, hash)).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(approveRecord(reviewer, based, 'f'.repeat(64))).rejects.toMatchObject({ reason: 'not_what_was_frozen' })
  await requestRecordChanges(reviewer, based, hash, 'Name the foundation')
  expect((await at('page', id)).state).toBe('changes_requested')
  await savePage(editor, id, 1, { slug: 'funding', title: 'Funding', language: 'en', body: 'The foundation.' })
  await expect(submitRecord(editor, based, first)).rejects.toMatchObject({ reason: 'stale', values: { name: 'Eda' } })
  await submitRecord(editor, await at('page', id), first)
  const [open] = await listOpenRecords(reviewer)
  expect(open).toMatchObject({ subject: 'page', id, title: 'Funding', state: 'in_review', contributed: false })
  await withdrawRecord(editor, await at('page', id))
  expect(await listOpenRecords(reviewer)).toEqual([])
  const reviews = await listRecordReviews(reviewer, 'page', id)
  expect(reviews.map(({ decision, comment }) => [decision, comment])).toEqual([
    ['withdraw', null],
    ['request_changes', 'Name the foundation'],
  ])
})

test('the reviewer sees what was submitted beside what is live', async () => {
  const { editor } = people
  const { id } = await createTopic(editor, topicInput.parse({ title: 'A treaty', language: 'en' }))
  await publish('topic', id)
  await saveTopic(editor, id, 1, topicInput.parse({ title: 'The treaty', language: 'en' }))
  await submitRecord(editor, await at('topic', id), { kind: 'update', note: 'A better title' })
  const record = await getStanding(editor, 'topic', id)
  if (!record) throw new Error('no topic')
  const contents = await getRecordContents(editor, record)
  expect(contents).toMatchObject({ live: { title: 'A treaty', slug: 'a-treaty' }, next: { title: 'The treaty' } })
  await expect(
    saveTopic(editor, id, 2, topicInput.parse({ title: 'The treaty', language: 'en', slug: 'elsewhere' })),
  ).rejects.toMatchObject({ reason: 'immutable' })
})

test('labels that were published are the words readers see; two people do not begin them both', async () => {
  const { editor, secondEditor } = people
  const labels = Object.fromEntries(verdicts.map((verdict) => [verdict, { word: verdict, meaning: 'So.' }])) as Labels
  await createLabels(editor, 'en', labels)
  await expect(createLabels(secondEditor, 'en', labels)).rejects.toMatchObject({ reason: 'stale' })
  expect(await getVerdictLabels('en')).toBeNull()
  const id = (await getLabels(editor, 'en'))?.id as string
  await publish('labels', id)
  await saveLabels(editor, id, 1, { ...labels, mixed: { word: 'Partly so', meaning: 'Some of it.' } })
  expect((await getVerdictLabels('en'))?.mixed.word).toBe('mixed')
  await publish('labels', id, { kind: 'update', note: 'Plainer' })
  expect((await getVerdictLabels('en'))?.mixed.word).toBe('Partly so')
  expect(await getVerdictLabels('nl')).toBeNull()
})

test('what is no record answers like one that does not exist', async () => {
  const nothing = { subject: 'page', id: crypto.randomUUID(), basedOn: 1 } as const
  await expect(submitRecord(people.editor, nothing, first)).rejects.toMatchObject({ reason: 'not_found' })
  expect(await getStanding(people.editor, 'party', nothing.id)).toBeNull()
})
