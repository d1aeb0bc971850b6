import { beforeAll, expect, test } from 'vitest'
import { insertCapture } from '#db/testing/captures'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'
import { withholding } from './withholding.ts'

const app = connectAs('app')
const reader = connectAs('public')
const owner = connectAs('owner')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

const { publicationOf, ask, confirm, refuse, bodies } = withholding(app, owner)

test('a body leaves when one reviewer asked and another confirms, with its frozen copy; number, hash and reason stay', async () => {
  const { editor, reviewer, secondReviewer, admin } = people
  const claim = await on.published(editor, reviewer)
  const publication = await publicationOf(claim)
  for (const somebody of [editor, admin]) expect(await codeOf(ask(somebody, publication.id))).toBe('CC001')
  const request = await ask(reviewer, publication.id)
  expect(await codeOf(ask(secondReviewer, publication.id))).toBe('23505')
  expect(await confirm(reviewer, request)).toBe('CC004')
  for (const somebody of [editor, admin]) expect(await confirm(somebody, request)).toBe('CC001')
  expect(await refuse(secondReviewer, request, 'confirmed')).toBe('CC004')
  // Nor by whoever leaves the role that the app takes, and still has its rights.
  const outside = as(app, secondReviewer, async (tx) => {
    await tx`set local role none`
    await tx`update withholding_requests set outcome = 'confirmed' where id = ${request}`
  })
  expect(await codeOf(outside)).toBe('CC004')
  expect(await bodies(publication)).toEqual({ published: 1, frozen: 1 })
  expect(await confirm(secondReviewer, request)).toBe('done')
  expect(await bodies(publication)).toEqual({ published: 0, frozen: 0 })
  expect(await confirm(secondReviewer, request)).toBe('CC003')
  expect(await publicationOf(claim)).toEqual(publication)
  expect(await reader`select reason from withholdings where subject_id = ${publication.id}`).toEqual([
    { reason: 'By order of a court' },
  ])
  expect(await codeOf(reader`select note from withholding_requests`)).toBe('42501')
  const [withholding] =
    await owner`select requested_by, confirmed_by from withholdings where subject_id = ${publication.id}`
  expect(withholding).toEqual({ requested_by: reviewer, confirmed_by: secondReviewer })
  const events =
    await owner`select act, actor from events where claim_id = ${claim} and act like '%with%ld%' order by sequence`
  expect(events.map(({ act, actor }) => [act, actor])).toEqual([
    ['ask withholding', reviewer],
    ['withhold', secondReviewer],
  ])
})

test('nobody of the app deletes a body or writes a withholding by hand, also with both requests at hand', async () => {
  const { editor, reviewer, secondReviewer } = people
  const publication = await publicationOf(await on.published(editor, reviewer))
  await ask(reviewer, publication.id)
  for (const statement of [
    `delete from publication_bodies where publication_id = '${publication.id}'`,
    `delete from frozen_bodies where hash = '${publication.hash}'`,
    `insert into withholdings (subject, subject_id, reason, requested_by, confirmed_by)
     values ('publication', '${publication.id}', 'Mine', '${reviewer}', '${secondReviewer}')`,
    `update withholding_requests set requested_by = '${reviewer}'`,
    'delete from withholding_requests',
  ]) {
    expect(await codeOf(as(app, secondReviewer, (tx) => tx.unsafe(statement))), statement).toBe('42501')
  }
})

test('who asks is who acts, and a request that is refused or taken back carries nothing out', async () => {
  const { editor, reviewer, secondReviewer } = people
  const publication = await publicationOf(await on.published(editor, reviewer))
  const forged = await ask(reviewer, publication.id)
  expect(await owner`select requested_by from withholding_requests where id = ${forged}`).toEqual([
    { requested_by: reviewer },
  ])
  expect(await refuse(editor, forged)).toBe('CC001')
  expect(await refuse(secondReviewer, forged)).toBe('done')
  expect(await confirm(secondReviewer, forged)).toBe('CC003')
  const again = await ask(reviewer, publication.id)
  expect(await refuse(reviewer, again)).toBe('done')
  expect(await refuse(reviewer, again)).toBe('CC005')
  expect(await bodies(publication)).toEqual({ published: 1, frozen: 1 })
  expect(await codeOf(as(owner, reviewer, (tx) => tx`delete from withholding_requests`))).toBe('CC005')
})

test('a request of somebody who was disabled or is no reviewer any more is not carried out', async () => {
  const { editor, reviewer, secondReviewer } = people
  const publication = await publicationOf(await on.published(editor, reviewer))
  const request = await ask(reviewer, publication.id)
  const change = (set: string) =>
    as(owner, 'installation', (tx) => tx.unsafe(`update people set ${set} where id = '${reviewer}'`))
  await change('disabled_at = now()')
  expect(await confirm(secondReviewer, request)).toBe('CC004')
  await change('disabled_at = null')
  expect(await confirm(secondReviewer, request)).toBe('done')
})

test('of a withheld live version the lists keep the place and drop the words', async () => {
  const { editor, reviewer, secondReviewer } = people
  const claim = await on.published(editor, reviewer)
  const listed = async () => {
    const [row] =
      await reader`select number, sentence, verdict, finding, withheld from public_claims where claim_id = ${claim}`
    return row
  }
  expect(await listed()).toMatchObject({ sentence: 'A claim', withheld: false })
  const before = await owner`select max(sequence) as last from public_changes`
  await confirm(secondReviewer, await ask(reviewer, (await publicationOf(claim)).id))
  const gone = { number: 1, sentence: null, verdict: null, finding: null, withheld: true }
  expect(await listed()).toEqual(gone)
  await owner`select rebuild_projections()`
  expect(await listed()).toEqual(gone)
  const told = await reader`select tag from public_changes where sequence > ${before[0]?.last} order by tag`
  expect(told.map(({ tag }) => tag)).toEqual([expect.stringMatching(/^claim:/), 'claims', 'public'])
  await on.move(editor, claim, 'draft')
  await on.submit(editor, claim, 'update', 'Without what the court forbids')
  await on.decide(secondReviewer, claim, 'approve')
  await on.publish(secondReviewer, claim)
  expect(await listed()).toMatchObject({ number: 2, sentence: 'A claim', withheld: false })
})

test('a withheld content does not come back under its hash, nor is it published from nothing', async () => {
  const { editor, reviewer, secondReviewer } = people
  const claim = await on.published(editor, reviewer)
  const publication = await publicationOf(claim)
  const [kept] = await owner`select body from frozen_bodies where hash = ${publication.hash}`
  const freeze = () =>
    codeOf(
      app`insert into frozen_bodies (hash, body) values (${publication.hash}, ${kept?.body}) on conflict do nothing`,
    )
  expect(await freeze()).toBe('done')
  await confirm(secondReviewer, await ask(reviewer, publication.id))
  expect(await freeze()).toBe('CC005')
  const other = await on.draft(editor)
  const { hash } = await on.submit(editor, other)
  await on.decide(reviewer, other, 'approve')
  await owner.begin(async (tx) => {
    await tx`alter table frozen_bodies disable trigger withheld`
    await tx`delete from frozen_bodies where hash = ${hash}`
    await tx`alter table frozen_bodies enable trigger withheld`
  })
  expect(await codeOf(on.publish(reviewer, other))).toBe('CC006')
})

test('the text of a capture leaves the same way', async () => {
  const { editor, reviewer, secondReviewer } = people
  const capture = await as(app, editor, async (tx) => {
    const [source] =
      await tx`insert into sources (title, publisher, language, kind) values ('S', 'P', 'en', 'other') returning id`
    return insertCapture(tx, source?.id, 'kept')
  })
  const quoting = await on.draft(editor)
  await as(app, editor, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${quoting}`
    await tx`
      insert into citations (claim_id, position, source_id, relation, capture_id, exact, prefix, suffix, starts_at, ends_at)
      select ${quoting}, 1, source_id, 'supports', id, 'kept', '', '', 0, 4 from captures where id = ${capture}`
  })
  await on.submit(editor, quoting)
  await on.decide(reviewer, quoting, 'approve')
  await on.publish(reviewer, quoting)
  const version = await publicationOf(quoting)
  expect(await codeOf(ask(reviewer, capture, 'capture'))).toBe('CC050')
  const request = await ask(reviewer, capture, 'capture', { along: [version.id] })
  expect(await confirm(reviewer, request)).toBe('CC004')
  expect(await confirm(secondReviewer, request)).toBe('done')
  expect(await app`select from capture_bodies where capture_id = ${capture}`).toEqual([])
  expect(await bodies(version)).toEqual({ published: 0, frozen: 0 })
  expect(await app`select from captures where id = ${capture}`).toHaveLength(1)
  expect(await codeOf(ask(reviewer, capture, 'capture'))).toBe('CC003')
})

test('the lists know the day on which to check again', async () => {
  const { editor, reviewer } = people
  const claim = await on.draft(editor)
  await as(
    app,
    editor,
    (tx) => tx`update claims set recheck_on = '2027-01-02', version = version + 1 where id = ${claim}`,
  )
  await on.submit(editor, claim)
  await on.decide(reviewer, claim, 'approve')
  await on.publish(reviewer, claim)
  expect(await app`select recheck_on::text from public_claims where claim_id = ${claim}`).toEqual([
    { recheck_on: '2027-01-02' },
  ])
})

test('what was scheduled of a claim whose version is withheld waits for somebody to look at it', async () => {
  const { editor, reviewer, secondReviewer } = people
  const claim = await on.published(editor, reviewer)
  await on.move(editor, claim, 'draft')
  await on.submit(editor, claim, 'update', 'Checked again')
  await on.decide(reviewer, claim, 'approve')
  await as(
    app,
    reviewer,
    (tx) => tx`
      insert into schedules (claim_id, request_id, hash, publish_at, time_zone, scheduled_by)
      select c.id, r.id, r.hash, now() + interval '1 hour', 'UTC', ${reviewer}
      from claims c join review_requests r on r.id = c.request_id where c.id = ${claim}`,
  )
  await confirm(secondReviewer, await ask(reviewer, (await publicationOf(claim)).id))
  expect(await app`select outcome, reason from schedules where claim_id = ${claim}`).toEqual([
    { outcome: 'canceled', reason: 'withheld' },
  ])
})
