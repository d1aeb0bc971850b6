import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'
import { withholding } from './withholding.ts'

const app = connectAs('app')
const reader = connectAs('public')
const owner = connectAs('owner')
const on = desk(app)
const { publicationOf, ask, confirm, refuse, bodies } = withholding(app, owner)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

/** Publishes the drafts as the next version, with what they say now. */
const publishNext = async (claim: string, kind: string, note: string, sentence?: string) => {
  const { editor, secondReviewer } = people
  await on.move(editor, claim, 'draft')
  if (sentence) await on.write(editor, claim, sentence)
  await on.submit(editor, claim, kind, note)
  await on.decide(secondReviewer, claim, 'approve')
  await on.publish(secondReviewer, claim)
}

test('the same content under another number goes too, or nothing does', async () => {
  const { editor, reviewer, secondReviewer } = people
  const claim = await on.published(editor, reviewer)
  await publishNext(claim, 'update', 'Checked again')
  const [one, two] = [await publicationOf(claim, 1), await publicationOf(claim, 2)]
  expect(one.hash).not.toBe(two.hash)
  expect(await codeOf(ask(reviewer, one.id))).toBe('CC050')
  expect(await codeOf(ask(reviewer, one.id, 'publication', { staying: [two.id] }))).toBe('CC050')
  const request = await ask(reviewer, one.id, 'publication', { along: [two.id] })
  expect(await confirm(reviewer, request)).toBe('CC004')
  expect(await bodies(two)).toEqual({ published: 1, frozen: 1 })
  expect(await confirm(secondReviewer, request)).toBe('done')
  for (const each of [one, two]) expect(await bodies(each)).toEqual({ published: 0, frozen: 0 })
  expect(await reader`select reason from withholdings where subject_id in ${reader([one.id, two.id])}`).toHaveLength(2)
  expect(await reader`select sentence, withheld from public_claims where claim_id = ${claim}`).toEqual([
    { sentence: null, withheld: true },
  ])
  const told = await owner`select revision from events where claim_id = ${claim} and act = 'withhold' order by revision`
  expect(told.map(({ revision }) => revision)).toEqual([1, 2])
})

test('of every version with some of the same words it is said whether it goes or stays', async () => {
  const { editor, reviewer, secondReviewer } = people
  const claim = await on.published(editor, reviewer)
  await publishNext(claim, 'correction', 'It was another', 'Somebody else did it')
  const other = await on.published(editor, reviewer)
  const [one, two, stranger] = [
    await publicationOf(claim, 1),
    await publicationOf(claim, 2),
    await publicationOf(other),
  ]
  expect(await app`select * from holders_of('publication', ${one.id})`).toEqual([
    { publication_id: two.id, parts: ['finding', 'rationale'], is_same: false },
  ])
  expect(await codeOf(ask(reviewer, one.id))).toBe('CC050')
  expect(await codeOf(ask(reviewer, one.id, 'publication', { along: [two.id, stranger.id] }))).toBe('CC003')
  const request = await ask(reviewer, one.id, 'publication', { staying: [two.id] })
  // A version that was published meanwhile was seen by neither of the two.
  await publishNext(claim, 'clarification', 'Again')
  expect(await confirm(secondReviewer, request)).toBe('CC050')
  expect(await bodies(one)).toEqual({ published: 1, frozen: 1 })
  expect(await refuse(reviewer, request)).toBe('done')
  const three = await publicationOf(claim, 3)
  const again = await ask(reviewer, one.id, 'publication', { staying: [two.id], along: [three.id] })
  for (const change of [`along = '{}'`, `staying = '{}'`]) {
    const sql = `update withholding_requests set ${change} where id = '${again}'`
    expect(await codeOf(as(app, reviewer, (tx) => tx.unsafe(sql)))).toBe('42501')
    expect(await codeOf(as(owner, reviewer, (tx) => tx.unsafe(sql)))).toBe('CC005')
  }
  expect(await confirm(secondReviewer, again)).toBe('done')
  expect(await bodies(one)).toEqual({ published: 0, frozen: 0 })
  expect(await bodies(two)).toEqual({ published: 1, frozen: 1 })
  expect(await bodies(three)).toEqual({ published: 0, frozen: 0 })
})

test('words on other claims are found too, as they stand in their quotation marks, unless they are too short to tell', async () => {
  const { editor, reviewer, secondReviewer } = people
  const telling = `He said "No.\\" on the ${crypto.randomUUID()}`
  const withWords = async (sentence: string, context: string | null) => {
    const claim = await on.draft(editor)
    await as(
      app,
      editor,
      (tx) =>
        tx`update claims set sentence = ${sentence}, context = ${context}, version = version + 1 where id = ${claim}`,
    )
    await on.submit(editor, claim)
    await on.decide(reviewer, claim, 'approve')
    await on.publish(reviewer, claim)
    return { claim, ...(await publicationOf(claim)) }
  }
  const one = await withWords(telling, null)
  const other = await withWords('A claim', `As was written: ${telling}, and more.`)
  expect(await app`select * from holders_of('publication', ${one.id})`).toEqual([
    { publication_id: other.id, parts: ['sentence'], is_same: false },
  ])
  expect(await codeOf(ask(reviewer, one.id))).toBe('CC050')
  const request = await ask(reviewer, one.id, 'publication', { along: [other.id] })
  const before = await owner`select max(sequence) as last from public_changes`
  expect(await confirm(secondReviewer, request)).toBe('done')
  expect(await reader`select withheld from public_claims where claim_id = ${other.claim}`).toEqual([{ withheld: true }])
  const told = await reader`select tag from public_changes where sequence > ${before[0]?.last}`
  expect(told.filter(({ tag }) => tag.startsWith('claim:'))).toHaveLength(2)
})
