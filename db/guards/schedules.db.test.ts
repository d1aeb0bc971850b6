import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { untilSomebodyWaits } from '#db/testing/waiting'
import { desk } from './desk.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

async function approved() {
  const id = await on.draft(people.editor)
  const { request, hash } = await on.submit(people.editor, id)
  await on.decide(people.reviewer, id, 'approve')
  return { id, request, hash }
}

type Wish = { by?: string; at?: string; hash?: string; request?: string }

const schedule = async (claim: Awaited<ReturnType<typeof approved>>, wish: Wish = {}) => {
  const { by = people.reviewer, at = '1 hour', hash = claim.hash, request = claim.request } = wish
  return codeOf(
    as(
      app,
      by,
      (tx) => tx`
        insert into schedules (claim_id, request_id, hash, publish_at, time_zone, scheduled_by)
        values (${claim.id}, ${request}, ${hash}, now() + ${at}::interval, 'UTC', ${people.reviewer})`,
    ),
  )
}

const embargo = (id: string, until: string | null, by = people.editor) =>
  codeOf(
    as(
      app,
      by,
      (tx) => tx`
        insert into embargoes (claim_id, until, time_zone, reason, set_by)
        values (${id}, now() + ${until}::interval, 'UTC', 'Agreed with the source', ${by})`,
    ),
  )

const settled = async (id: string) =>
  (await app`select outcome from schedules where claim_id = ${id} order by scheduled_at`).map(({ outcome }) => outcome)

const waiting = async (id: string) =>
  (await owner`select run_at from graphile_worker._private_jobs where payload ->> 'claim' = ${id}`).length

/** Lets the time of a schedule come, which nobody of the app could. */
const letComeDue = async (id: string) => {
  await owner.begin(async (tx) => {
    await tx`alter table schedules disable trigger guard`
    await tx`update schedules set publish_at = now() - interval '1 minute' where claim_id = ${id} and outcome is null`
    await tx`alter table schedules enable trigger guard`
  })
}

test('a reviewer schedules exactly what was approved, for a time to come, once', async () => {
  const claim = await approved()
  expect(await schedule(claim, { by: people.editor })).toBe('CC001')
  expect(await schedule(claim, { by: people.admin })).toBe('CC001')
  expect(await schedule(claim, { at: '-1 minute' })).toBe('CC003')
  expect(await schedule(claim, { hash: 'another' })).toBe('CC006')
  const other = await approved()
  expect(await schedule(claim, { request: other.request })).toBe('CC006')
  expect(await waiting(claim.id)).toBe(0)
  expect(await schedule(claim)).toBe('done')
  expect(await waiting(claim.id)).toBe(1)
  expect(await schedule(claim)).toBe('23505')
  const draft = await on.draft(people.editor)
  expect(await schedule({ ...claim, id: draft })).toBe('CC004')
})

test('a schedule is canceled by a reviewer, by an edit and by an earlier publication, and its job goes', async () => {
  const { editor, reviewer, secondReviewer } = people
  const cancel = (by: string, id: string) =>
    codeOf(
      as(app, by, (tx) => tx`update schedules set outcome = 'canceled' where claim_id = ${id} and outcome is null`),
    )
  const one = await approved()
  await schedule(one)
  expect(await cancel(editor, one.id)).toBe('CC001')
  expect(await cancel(secondReviewer, one.id)).toBe('done')
  expect([await settled(one.id), await waiting(one.id)]).toEqual([['canceled'], 0])
  expect(await schedule(one)).toBe('done')
  await on.move(editor, one.id, 'draft')
  expect([await settled(one.id), await waiting(one.id)]).toEqual([['canceled', 'canceled'], 0])
  const two = await approved()
  await schedule(two)
  await on.publish(reviewer, two.id)
  expect([await settled(two.id), await waiting(two.id)]).toEqual([['canceled'], 0])
  const events =
    await owner`select act from events where claim_id = ${one.id} and act like '%schedule' order by sequence`
  expect(events.map(({ act }) => act)).toEqual(['schedule', 'cancel schedule', 'schedule'])
})

test('a publication at its time settles the schedule; nobody says so without one', async () => {
  const { reviewer } = people
  const settle = (by: string, id: string, outcome: string) =>
    codeOf(
      as(app, by, (tx) => tx`update schedules set outcome = ${outcome} where claim_id = ${id} and outcome is null`),
    )
  const claim = await approved()
  await schedule(claim)
  expect(await settle(reviewer, claim.id, 'published')).toBe('CC001')
  // Nor whoever leaves the role that the app takes, and still has its rights.
  const outside = as(app, reviewer, async (tx) => {
    await tx`set local role none`
    await tx`update schedules set outcome = 'published' where claim_id = ${claim.id}`
  })
  expect(await codeOf(outside)).toBe('CC001')
  expect(await settle('installation', claim.id, 'failed')).toBe('CC001')
  await letComeDue(claim.id)
  expect(await settle(reviewer, claim.id, 'failed')).toBe('CC001')
  await on.publish(reviewer, claim.id)
  expect(await settled(claim.id)).toEqual(['published'])
  const missed = await approved()
  await schedule(missed)
  await letComeDue(missed.id)
  expect(await settle('installation', missed.id, 'failed')).toBe('done')
  expect(await settle('installation', missed.id, 'canceled')).toBe('done')
  expect(await settled(missed.id)).toEqual(['failed'])
})

test('a schedule never changes what, when and by whom, and never goes', async () => {
  const claim = await approved()
  await schedule(claim)
  await embargo(claim.id, '1 minute')
  for (const change of [
    `update schedules set publish_at = now() + interval '1 second'`,
    `update schedules set hash = 'another'`,
    `update schedules set scheduled_by = '${people.secondReviewer}'`,
    `update schedules set publisher = '${people.secondReviewer}', publish_at = now() + interval '1 second'`,
    'delete from schedules',
    'truncate schedules',
    'delete from embargoes',
    'update embargoes set until = null',
  ]) {
    expect(await codeOf(as(app, people.reviewer, (tx) => tx.unsafe(change))), change).toBe('42501')
    expect(await codeOf(as(owner, people.reviewer, (tx) => tx.unsafe(change))), change).toBe('CC005')
  }
  expect(
    await app`select from schedules where claim_id = ${claim.id} and publish_at > now() + interval '30 minutes'`,
  ).toHaveLength(1)
})

test('under an embargo nothing is published or scheduled before its end; who writes sets and lifts it', async () => {
  const { editor, secondEditor, reviewer, admin } = people
  const claim = await approved()
  expect(await embargo(claim.id, '1 day', admin)).toBe('CC001')
  expect(await embargo(claim.id, '-1 minute')).toBe('CC003')
  expect(await embargo(claim.id, null)).toBe('CC003')
  expect(await embargo(claim.id, '1 day')).toBe('done')
  expect(await codeOf(on.publish(reviewer, claim.id))).toBe('CC040')
  expect(await schedule(claim)).toBe('CC040')
  expect(await schedule(claim, { at: '25 hours' })).toBe('done')
  expect(await embargo(claim.id, '2 days', secondEditor)).toBe('done')
  expect(await settled(claim.id)).toEqual(['canceled'])
  expect(await embargo(claim.id, null, editor)).toBe('done')
  expect(await codeOf(on.publish(reviewer, claim.id))).toBe('done')
  const acts =
    await owner`select act, contributes from events where claim_id = ${claim.id} and act like '%embargo' order by sequence`
  expect(acts.map(({ act }) => act)).toEqual(['embargo', 'embargo', 'lift embargo'])
  expect(acts.some(({ contributes }) => contributes)).toBe(false)
})

const change = (id: string, set: string) =>
  as(owner, 'installation', (tx) => tx.unsafe(`update people set ${set} where id = '${id}'`))

const inWhoseName = async (id: string) => {
  const [row] =
    await app`select scheduled_by, publisher, outcome, reason from schedules where claim_id = ${id} order by scheduled_at desc limit 1`
  return row
}

test('a schedule of somebody who may no longer publish ends at once, and its job with it', async () => {
  const { reviewer, secondReviewer } = people
  for (const [away, back] of [
    ['disabled_at = now()', 'disabled_at = null'],
    [`role = 'editor'`, `role = 'reviewer'`],
  ] as const) {
    const claim = await approved()
    await schedule(claim, { by: secondReviewer })
    await change(secondReviewer, `name = 'Another name'`)
    expect([await settled(claim.id), await waiting(claim.id)]).toEqual([[null], 1])
    await change(secondReviewer, away)
    expect(await inWhoseName(claim.id)).toMatchObject({ outcome: 'canceled', reason: 'left' })
    expect(await waiting(claim.id)).toBe(0)
    const [event] = await owner`select act from events where claim_id = ${claim.id} order by sequence desc limit 1`
    expect(event?.act).toBe('void schedule')
    await change(secondReviewer, back)
    expect(await settled(claim.id)).toEqual(['canceled'])
    expect(await schedule(claim, { by: reviewer })).toBe('done')
  }
})

test('an administrator hands a schedule over to a reviewer, and nobody else does', async () => {
  const { editor, reviewer, secondReviewer, admin } = people
  const claim = await approved()
  await schedule(claim)
  const handOver = (by: string, to: string | null) =>
    codeOf(as(app, by, (tx) => tx`select hand_over_schedules(${reviewer}, ${to})`))
  for (const somebody of [editor, reviewer, secondReviewer])
    expect(await handOver(somebody, secondReviewer)).toBe('CC001')
  expect(await codeOf(as(app, admin, (tx) => tx`update schedules set publisher = ${secondReviewer}`))).toBe('42501')
  const outside = as(app, admin, async (tx) => {
    await tx`set local role none`
    await tx`update schedules set publisher = ${secondReviewer} where claim_id = ${claim.id}`
  })
  expect(await codeOf(outside)).toBe('42501')
  expect(await handOver(admin, secondReviewer)).toBe('done')
  const open = { scheduled_by: reviewer, outcome: null }
  expect(await inWhoseName(claim.id)).toMatchObject({ ...open, publisher: secondReviewer })
  await change(reviewer, 'disabled_at = now()')
  expect([await settled(claim.id), await waiting(claim.id)]).toEqual([[null], 1])
  await change(reviewer, 'disabled_at = null')
  for (const unable of [editor, null]) {
    const other = await approved()
    await schedule(other)
    expect(await handOver(admin, unable)).toBe('done')
    expect(await inWhoseName(other.id)).toMatchObject({ publisher: reviewer, outcome: 'canceled', reason: 'left' })
  }
  const acts =
    await owner`select act, actor from events where claim_id = ${claim.id} and act like '%schedule' order by sequence`
  expect(acts.map(({ act, actor }) => [act, actor])).toEqual([
    ['schedule', reviewer],
    ['hand over schedule', admin],
  ])
})

test('a publication waits for whoever is setting an embargo, and is refused then', async () => {
  const { id } = await approved()
  const publishing = await as(app, people.editor, async (tx) => {
    await tx`
      insert into embargoes (claim_id, until, time_zone, reason, set_by)
      values (${id}, now() + interval '1 hour', 'UTC', 'Agreed with the source', ${people.editor})`
    const begun = codeOf(on.publish(people.reviewer, id))
    await untilSomebodyWaits(owner)
    return { begun }
  })
  expect(await publishing.begun).toBe('CC040')
  expect(await embargo(id, null)).toBe('done')
  expect(await codeOf(on.publish(people.reviewer, id))).toBe('done')
})
