import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { as } from '#db/testing/newsroom'
import { assign } from '#lib/assignments/commands'
import type { Actor } from '#lib/people/person'
import { countQueue, listQueue } from './queries.ts'
import { orders, type QueueFilter } from './queue.ts'

const owner = connectAs('owner')
const app = connectAs('app')
const on = desk(app)
let people: Awaited<ReturnType<typeof hireActors>>
const today = '2026-11-22'
const claim: Record<string, string> = {}

const filter = (more: Partial<QueueFilter> = {}): QueueFilter => ({
  words: null,
  which: 'open',
  turn: null,
  topic: null,
  overdue: false,
  order: 'waiting',
  after: null,
  ...more,
})
const named = (id: string) => Object.entries(claim).find(([, known]) => known === id)?.[0] ?? id
const shown = async (actor: Actor, more: Partial<QueueFilter> = {}) =>
  (await listQueue(actor, filter(more), today)).entries.map((entry) => named(entry.id))
const awaited = async (actor: Actor) =>
  (await listQueue(actor, filter(), today)).entries.filter((entry) => entry.awaitsMe).map((entry) => named(entry.id))

beforeAll(async () => {
  people = await hireActors(owner)
  const { editor, secondEditor, reviewer, secondReviewer } = people
  claim.draft = await on.draft(editor.id)
  claim.theirs = await on.draft(secondEditor.id)
  claim.inReview = await on.draft(reviewer.id)
  await on.submit(reviewer.id, claim.inReview)
  claim.approved = await on.draft(editor.id)
  await on.submit(editor.id, claim.approved)
  await on.decide(reviewer.id, claim.approved, 'approve')
  claim.published = await on.published(editor.id, reviewer.id)
  claim.revised = await on.published(editor.id, reviewer.id)
  await on.move(secondEditor.id, claim.revised, 'draft')
  claim.discarded = await on.draft(editor.id)
  await on.move(editor.id, claim.discarded, 'discarded')
  claim.recheck = await on.draft(editor.id)
  await as(
    app,
    editor.id,
    (tx) => tx`update claims set recheck_on = ${today}, version = version + 1 where id = ${claim.recheck as string}`,
  )
  await on.submit(editor.id, claim.recheck)
  await on.decide(secondReviewer.id, claim.recheck, 'approve')
  await on.publish(secondReviewer.id, claim.recheck)
})
afterAll(closePools)

describe('which', () => {
  test.each([
    ['open', ['draft', 'theirs', 'inReview', 'approved', 'revised']],
    ['asked', ['inReview', 'approved']],
    ['in_review', ['inReview']],
    ['published', ['recheck', 'published']],
    ['recheck', ['recheck']],
    ['discarded', ['discarded']],
  ] as const)('%s', async (which, expected) => {
    const order = which === 'published' ? 'changed' : 'waiting'
    expect(await shown(people.editor, { which, order })).toEqual(expected)
    expect(await countQueue(people.editor, filter({ which }), today)).toBe(expected.length)
  })

  test('scheduled', async () => {
    const { reviewer } = people
    expect(await shown(reviewer, { which: 'scheduled' })).toEqual([])
    await as(app, reviewer.id, async (tx) => {
      await tx`
        insert into schedules (claim_id, request_id, hash, publish_at, time_zone, scheduled_by)
        select c.id, r.id, r.hash, now() + interval '1 day', 'UTC', ${reviewer.id}
        from claims c join review_requests r on r.id = c.request_id where c.id = ${claim.approved as string}`
    })
    expect(await shown(reviewer, { which: 'scheduled' })).toEqual(['approved'])
    expect(await shown(reviewer, { which: 'asked' })).toEqual(['inReview'])
    expect(await shown(reviewer, { turn: 'me' })).toEqual([])
    expect(await awaited(reviewer)).toEqual([])
    await as(app, reviewer.id, (tx) => tx`update schedules set outcome = 'canceled' where outcome is null`)
  })

  test('all', async () => {
    expect((await shown(people.admin, { which: 'all' })).sort()).toEqual(Object.keys(claim).sort())
  })

  test('a claim is not due to be checked again before its day', async () => {
    expect((await listQueue(people.editor, filter({ which: 'recheck' }), '2026-11-21')).entries).toEqual([])
  })
})

test('the list by whose turn it is says the same as the rule', async () => {
  const { editor, secondEditor, reviewer, secondReviewer, admin } = people
  const expected = [
    [editor, ['draft']],
    [secondEditor, ['theirs', 'revised']],
    [reviewer, ['approved']],
    [secondReviewer, ['inReview', 'approved']],
    [admin, []],
  ] as const
  for (const [actor, turn] of expected) {
    expect(await shown(actor, { turn: 'me' }), actor.name).toEqual(turn)
    expect(await awaited(actor), actor.name).toEqual(turn)
    expect(await countQueue(actor, filter({ turn: 'me' }), today)).toBe(turn.length)
  }
})

test('what is assigned waits for its assignee alone, and is found by assignee, day and topic', async () => {
  const { editor, secondEditor, reviewer } = people
  const draft = await on.draft(editor.id)
  claim.assigned = draft
  await assign(editor, [draft], { assignee: secondEditor.id, dueOn: '2026-11-21' })
  expect(await awaited(editor)).not.toContain('assigned')
  expect(await awaited(secondEditor)).toContain('assigned')
  expect(await shown(editor, { turn: 'me' })).not.toContain('assigned')
  expect(await shown(secondEditor, { turn: 'me' })).toContain('assigned')
  expect(await shown(reviewer, { turn: secondEditor.id })).toEqual(['assigned'])
  expect(await shown(secondEditor, { which: 'asked', turn: 'me' })).toEqual(['assigned'])
  expect(await shown(editor, { which: 'asked', turn: 'me' })).toEqual([])
  expect(await shown(reviewer, { turn: 'nobody' })).not.toContain('assigned')
  expect(await shown(reviewer, { overdue: true })).toEqual(['assigned'])
  expect((await listQueue(reviewer, filter({ overdue: true }), '2026-11-21')).entries).toEqual([])
  const topic = await as(app, editor.id, async (tx) => {
    const [row] = await tx`insert into topics (slug, title, language) values ('a-topic', 'A topic', 'en') returning id`
    await tx`update claims set version = version + 1 where id = ${draft}`
    await tx`insert into claim_topics (claim_id, topic_id) values (${draft}, ${row?.id})`
    return row?.id as string
  })
  expect(await shown(reviewer, { topic })).toEqual(['assigned'])
  expect(await shown(reviewer, { topic: randomUUID() })).toEqual([])
})

test('what was sent back waits for who wrote it, not for who sent it back', async () => {
  const { editor, reviewer } = people
  claim.sentBack = await on.draft(editor.id)
  await on.submit(editor.id, claim.sentBack)
  await on.decide(reviewer.id, claim.sentBack, 'request_changes')
  for (const [actor, turn] of [
    [reviewer, []],
    [editor, ['sentBack']],
  ] as const) {
    expect(await shown(actor, { which: 'changes_requested', turn: 'me' })).toEqual(turn)
    expect((await awaited(actor)).filter((name) => name === 'sentBack')).toEqual(turn)
  }
})

describe('pages', () => {
  beforeAll(async () => {
    const { editor } = people
    // One moment for all: only their ids tell them apart.
    const made = await as(
      app,
      editor.id,
      (tx) => tx<{ id: string }[]>`
      insert into claims (slug, language, sentence, created_by, saved_by)
      select 'tied-' || n, 'en', 'Tied', ${editor.id}, ${editor.id} from generate_series(1, 25) n returning id`,
    )
    await assign(
      editor,
      made.slice(0, 12).map((row) => row.id),
      { dueOn: '2026-12-01' },
    )
  })

  test.each(orders)('by %s go through every claim once, also through ties', async (order) => {
    const seen: string[] = []
    let after: QueueFilter['after'] = null
    for (let page = 0; page < 20; page++) {
      const { entries, next } = await listQueue(people.reviewer, filter({ order, after }), today, 7)
      seen.push(...entries.map((entry) => entry.id))
      if (!next) break
      expect(entries).toHaveLength(7)
      after = next
    }
    const whole = await listQueue(people.reviewer, filter({ order }), today, 100)
    expect(seen).toEqual(whole.entries.map((entry) => entry.id))
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(await countQueue(people.reviewer, filter(), today))
    expect(seen.length).toBeGreaterThan(30)
  })
})
