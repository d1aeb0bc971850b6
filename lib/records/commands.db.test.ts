import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { verdicts } from '#lib/claims/claim'
import { addComment, reply, resolveThread, takeBackComment } from '#lib/comments/commands'
import { standingOf } from '#lib/comments/comment'
import { commentInput } from '#lib/comments/input'
import { listThreads } from '#lib/comments/queries'
import { createLabels, saveLabels } from '#lib/labels/commands'
import type { Labels } from '#lib/labels/input'
import { getLabels } from '#lib/labels/queries'
import { markRead } from '#lib/notifications/commands'
import { getNewestUnread, listNotifications, listUnreadMentions } from '#lib/notifications/queries'
import { createPage, savePage } from '#lib/pages/commands'
import type { PageSlug } from '#lib/pages/page'
import { getPage, listPages } from '#lib/pages/queries'
import { getPolicyPage, getVerdictLabels, listPolicyPages } from '#lib/publishing/record-queries'
import { getTopic } from '#lib/publishing/topic-queries'
import { createTopic, saveTopic } from '#lib/topics/commands'
import { topicInput } from '#lib/topics/input'
import { approveRecord, publishRecord, requestRecordChanges, submitRecord, withdrawRecord } from './commands.ts'
import { textsAtRecord } from './fields.ts'
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

const told = async (kind: string, id: string) => {
  const rows = await owner`
    select p.name from notifications n join people p on p.id = n.person_id where n.kind = ${kind} and n.record_id = ${id} order by p.name`
  return rows.map((row) => row.name)
}
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
  await savePage(editor, 1, { slug: 'method', title: 'How we work', language: 'en', body: 'What we do now.' })
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

test('a topic is for its readers what it was last published as', async () => {
  const { id } = await createTopic(
    people.editor,
    topicInput.parse({ title: 'A dossier', slug: 'dossier', language: 'en' }),
  )
  expect(await getTopic('dossier')).toBeNull()
  await publish('topic', id)
  expect(await getTopic('dossier')).toMatchObject({
    topicId: id,
    title: 'A dossier',
    number: 1,
    versions: [{ number: 1 }],
  })
  await publish('topic', id, { kind: 'retraction', note: 'Nothing in it holds' })
  expect(await getTopic('dossier')).toMatchObject({ retracted: true, versions: [{ number: 2 }, { number: 1 }] })
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
  await savePage(editor, 1, { slug: 'funding', title: 'Funding', language: 'en', body: 'The foundation.' })
  await expect(submitRecord(editor, based, first)).rejects.toMatchObject({ reason: 'stale', values: { name: 'Eda' } })
  await submitRecord(editor, await at('page', id), first)
  const [open] = await listOpenRecords(reviewer)
  expect(open).toMatchObject({ subject: 'page', id, title: 'Funding', state: 'in_review', contributed: false })
  await withdrawRecord(editor, await at('page', id))
  expect(await listOpenRecords(reviewer)).toEqual([])
  const reviews = await listRecordReviews(reviewer, 'page', id)
  expect(reviews.map(({ decision }) => decision)).toEqual(['withdraw', 'request_changes'])
})

test('a request for changes is a thread of the record, which is answered, mentions people and is resolved', async () => {
  const { editor, secondEditor, reviewer, secondReviewer, admin } = people
  const id = await begin('contact')
  const matter = { of: 'page', id } as const
  await submitRecord(editor, await at('page', id), first)
  expect(await told('review_asked', id)).toEqual(['Rea', 'Rob'])
  const asked = await at('page', id)
  const send = (comment: string | null) => requestRecordChanges(reviewer, asked, asked.hash, comment)
  await expect(send(null)).rejects.toMatchObject({ reason: 'invalid', values: { field: 'comment' } })
  await send('Give an address, @Rob.')
  expect(await told('decided', id)).toEqual(['Eda'])
  expect(await told('mention', id)).toEqual(['Rob'])
  expect(await listUnreadMentions(secondReviewer)).toMatchObject([{ matter, title: 'How we work', by: 'Rea' }])
  expect(await listUnreadMentions(reviewer)).toEqual([])
  const [thread] = await listThreads(editor, matter)
  expect(thread?.comments).toMatchObject([
    { body: `Give an address, @{${secondReviewer.id}}.`, cameWithDecision: true },
  ])
  const threadId = thread?.id as string
  await expect(reply(admin, threadId, 'No')).rejects.toMatchObject({ reason: 'forbidden' })
  await reply(editor, threadId, 'There is none')
  expect(await told('comment', id)).toEqual(['Rea'])
  const firstComment = thread?.comments[0]?.id as string
  await expect(takeBackComment(reviewer, firstComment)).rejects.toMatchObject({ reason: 'forbidden' })
  await resolveThread(secondEditor, threadId)
  expect((await listThreads(editor, matter))[0]).toMatchObject({ resolvedBy: 'Sem', comments: [{}, { by: 'Eda' }] })
  expect(await listThreads(editor, { of: 'topic', id })).toEqual([])
})

test('a comment of the reviewer’s that is open says what to change; it stands while its words do', async () => {
  const { editor, reviewer } = people
  const id = await begin('privacy', 'We keep nothing about you.')
  const matter = { of: 'page', id } as const
  await submitRecord(editor, await at('page', id), first)
  const say = (place: string, passage: string | null = null) =>
    addComment(reviewer, matter, commentInput.parse({ place, passage, body: 'Really?' }))
  await expect(say('field:introduction')).rejects.toMatchObject({ reason: 'not_found' })
  await expect(say('statement:1')).rejects.toMatchObject({ reason: 'not_found' })
  await expect(say('field:body', 'everything')).rejects.toMatchObject({ reason: 'invalid' })
  await say('field:body', 'keep nothing')
  expect(await told('comment', id)).toEqual(['Eda'])
  const asked = await at('page', id)
  await requestRecordChanges(reviewer, asked, asked.hash, null)
  expect((await at('page', id)).state).toBe('changes_requested')
  const standing = async () => {
    const [thread] = await listThreads(editor, matter)
    const record = await getStanding(editor, 'page', id)
    const next = record && (await getRecordContents(editor, record)).next
    return thread && next && standingOf(textsAtRecord(next, thread), thread.exact)
  }
  expect(await standing()).toBe('stands')
  await savePage(editor, 1, { slug: 'privacy', title: 'Privacy', language: 'en', body: 'We keep little.' })
  expect(await standing()).toBe('changed')
})

test('who wrote a record is told of its decision and publication; a request that was decided on asks nothing any more', async () => {
  const { editor, reviewer, secondReviewer } = people
  const { id } = await createTopic(editor, topicInput.parse({ title: 'A told topic', language: 'en' }))
  const news = async (actor: typeof editor) => (await listNotifications(actor)).filter(({ matter }) => matter.id === id)
  await submitRecord(editor, await at('topic', id), first)
  expect(await news(secondReviewer)).toMatchObject([
    { kind: 'review_asked', matter: { of: 'topic', id }, title: 'A told topic', isUnread: true, by: 'Eda' },
  ])
  const asked = await at('topic', id)
  await approveRecord(reviewer, asked, asked.hash)
  expect(await news(secondReviewer)).toMatchObject([{ isUnread: false }])
  await publishRecord(secondReviewer, asked)
  expect(await news(editor)).toMatchObject([
    { kind: 'published', by: 'Rob' },
    { kind: 'decided', decision: 'approve', by: 'Rea' },
  ])
  expect(await getNewestUnread(editor, { of: 'topic', id })).not.toBeNull()
  await markRead(editor, { matter: { of: 'topic', id } })
  expect(await getNewestUnread(editor, { of: 'topic', id })).toBeNull()
})

test('a request that a save made void asks nothing any more', async () => {
  const { editor, reviewer } = people
  const { id } = await createTopic(editor, topicInput.parse({ title: 'A saved topic', language: 'en' }))
  await submitRecord(editor, await at('topic', id), first)
  const unread = async () => (await listNotifications(reviewer)).find(({ matter }) => matter.id === id)?.isUnread
  expect(await unread()).toBe(true)
  await saveTopic(editor, id, 1, topicInput.parse({ title: 'A topic again', language: 'en' }))
  expect(await unread()).toBe(false)
})

test('a record waits for a reviewer who wrote nothing of it, sent back for who wrote it, approved for any reviewer', async () => {
  const { editor, secondEditor, reviewer, secondReviewer, admin } = people
  const { id } = await createTopic(secondReviewer, topicInput.parse({ title: 'A waiting topic', language: 'en' }))
  const waitsFor = async () => {
    const all = []
    for (const actor of [editor, secondEditor, reviewer, secondReviewer, admin]) {
      const open = (await listOpenRecords(actor)).find((record) => record.id === id)
      if (open?.awaitsMe) all.push(`${open.state} ${actor.name}`)
    }
    return all
  }
  expect(await waitsFor()).toEqual([])
  await submitRecord(secondReviewer, await at('topic', id), first)
  expect(await waitsFor()).toEqual(['in_review Rea'])
  const asked = await at('topic', id)
  await requestRecordChanges(reviewer, asked, asked.hash, 'Say which')
  expect(await waitsFor()).toEqual(['changes_requested Rob'])
  await saveTopic(editor, id, 1, topicInput.parse({ title: 'The waiting topic', language: 'en' }))
  expect(await waitsFor()).toEqual(['changes_requested Eda', 'changes_requested Rob'])
  await submitRecord(editor, await at('topic', id), first)
  const again = await at('topic', id)
  await approveRecord(reviewer, again, again.hash)
  expect(await waitsFor()).toEqual(['approved Rea', 'approved Rob'])
  await publishRecord(secondReviewer, again)
  expect(await waitsFor()).toEqual([])
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

test('of two people who begin the same page at once the second is told who was first, in whichever language', async () => {
  const { editor, secondEditor } = people
  const input = { slug: 'corrections', title: 'Corrections', body: 'We mend them.' } as const
  const outcomes = await Promise.allSettled([
    createPage(editor, { ...input, language: 'en' }),
    createPage(secondEditor, { ...input, language: 'nl' }),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const first = outcomes[0].status === 'fulfilled' ? 'Eda' : 'Sem'
  const refused = outcomes.find((outcome) => outcome.status === 'rejected')
  expect(refused?.reason).toMatchObject({ reason: 'stale', values: { name: first, version: 1 } })
  expect((await listPages(editor)).filter(({ slug }) => slug === 'corrections')).toHaveLength(1)
})

test('labels that were published are the words readers see; two people do not begin them both', async () => {
  const { editor, secondEditor } = people
  const labels = Object.fromEntries(verdicts.map((verdict) => [verdict, { word: verdict, meaning: 'So.' }])) as Labels
  await createLabels(editor, 'en', labels)
  await expect(createLabels(secondEditor, 'en', labels)).rejects.toMatchObject({
    reason: 'stale',
    values: { name: 'Eda' },
  })
  expect(await getVerdictLabels('en')).toBeNull()
  const id = (await getLabels(editor, 'en'))?.id as string
  await publish('labels', id)
  await saveLabels(editor, 'en', 1, { ...labels, mixed: { word: 'Partly so', meaning: 'Some of it.' } })
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
