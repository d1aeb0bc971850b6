import { afterAll, describe, expect, test } from 'vitest'
import { closePools, db } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { outcome } from '#db/testing/outcome'
import { getAssignment } from '#lib/assignments/queries'
import { captureText } from '#lib/captures/commands'
import { createParty, saveParty } from '#lib/parties/commands'
import { partyInput } from '#lib/parties/input'
import { publishClaim } from '#lib/publications/commands'
import { thaw } from '#lib/publishing/snapshot'
import { listDoubles } from '#lib/relations/double-queries'
import { requestChanges, submitForReview, withdrawFromReview } from '#lib/reviews/commands'
import { discardClaim, editApproved, startRevision } from '#lib/revisions/commands'
import { getWorkingClaim } from '#lib/revisions/queries'
import { saveSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { addStatement, removeStatement, saveStatement } from '#lib/statements/commands'
import { createTopic } from '#lib/topics/commands'
import { topicInput } from '#lib/topics/input'
import { createClaim, saveClaim, saveVerdict, saveWaiver } from './commands.ts'
import { claimInput, submissionInput, waiverInput } from './input.ts'

const owner = connectAs('owner')
const { people, text, party, source, ...steps } = await openNewsroom(owner)
const { version, state, at, words, cited, finding, submission, draft, complete, hashOf, review, publish, live } = steps
afterAll(closePools)

describe('a claim from draft to retraction', () => {
  test('what the reviewer saw is, byte for byte, what is published, whatever changed meanwhile', async () => {
    const { editor, reviewer } = people
    const id = await complete()
    const topic = await createTopic(editor, topicInput.parse({ title: 'A topic', language: 'en' }))
    const input = { sentence: 'Ruritania did it', language: 'en', context: 'One.\r\n\r\nTwo.', topics: [topic.id] }
    await at(id, (v) => saveClaim(editor, id, v, claimInput.parse(input)))
    await at(id, (v) => submitForReview(editor, id, v, submission()))
    const [frozen] = await owner`select f.* from frozen_bodies f where hash = ${await hashOf(id)}`
    await saveParty(editor, party, 1, partyInput.parse({ name: 'New Ruritania', language: 'en', kind: 'state' }))
    await saveSource(
      editor,
      source,
      1,
      sourceInput.parse({
        title: 'Renamed',
        publisher: 'A paper',
        published: '2025-01',
        language: 'nl',
        kind: 'news_report',
      }),
    )
    await captureText(editor, source, `${text} Captured again.`)
    await review(reviewer, id)
    await at(id, (v) => publishClaim(reviewer, id, v))
    const [row] =
      await owner`select b.body, p.hash from publications p join publication_bodies b on b.publication_id = p.id where p.claim_id = ${id}`
    expect(row).toEqual({ body: frozen?.body, hash: frozen?.hash })
    expect(thaw(row?.body)).toMatchObject({
      sentence: 'Ruritania did it',
      context: 'One.\n\nTwo.',
      topics: [{ title: 'A topic' }],
      parties: [{ name: 'Ruritania', names: [{ text: 'Руритания', language: 'ru' }] }],
      sources: [{ title: 'A report' }],
    })
    await saveParty(
      editor,
      party,
      2,
      partyInput.parse({
        name: 'Ruritania',
        language: 'en',
        kind: 'state',
        aliases: [{ text: 'Руритания', language: 'ru' }],
      }),
    )
  })

  test('corrected to version 2, the first version stays; then retracted, then corrected back', async () => {
    const id = await complete()
    await publish(id)
    const first = await live(id)
    await at(id, (v) => startRevision(people.secondEditor, id, v))
    await at(id, (v) => saveVerdict(people.secondEditor, id, v, finding({ verdict: 'unverified' })))
    expect(await live(id)).toEqual(first)
    await publish(id, { kind: 'correction', note: 'It is not contested; it is unverified.' })
    expect(await live(id)).toMatchObject({ verdict: 'unverified', kind: 'correction' })
    await at(id, (v) => startRevision(people.editor, id, v))
    await publish(id, { kind: 'retraction', note: 'Withdrawn.' })
    expect(await state(id)).toBe('retracted')
    await at(id, (v) => startRevision(people.editor, id, v))
    await publish(id, { kind: 'correction', note: 'Reopened.' })
    expect(await owner`select number, kind from publications where claim_id = ${id} order by number`).toEqual([
      { number: 1, kind: 'first' },
      { number: 2, kind: 'correction' },
      { number: 3, kind: 'retraction' },
      { number: 4, kind: 'correction' },
    ])
    expect(await owner`select number, retracted from public_claims where claim_id = ${id}`).toEqual([
      { number: 4, retracted: false },
    ])
  })

  test('changes requested, withdrawn, edited after approval, discarded', async () => {
    const { editor, reviewer, secondEditor } = people
    const id = await complete()
    await at(id, (v) => submitForReview(editor, id, v, submission()))
    await at(id, async (v) => requestChanges(reviewer, id, v, await hashOf(id), 'Say who.'))
    expect(await state(id)).toBe('changes_requested')
    await at(id, (v) => submitForReview(editor, id, v, submission()))
    await at(id, (v) => withdrawFromReview(secondEditor, id, v))
    expect(await state(id)).toBe('draft')
    await at(id, (v) => submitForReview(editor, id, v, submission()))
    await review(reviewer, id)
    await at(id, (v) => editApproved(editor, id, v))
    expect(await outcome(at(id, (v) => publishClaim(reviewer, id, v)))).toBe('wrong_state')
    expect(await outcome(at(id, (v) => discardClaim(secondEditor, id, v)))).toBe('forbidden')
    expect(await outcome(at(id, (v) => discardClaim(editor, id, v)))).toBe('done')
  })

  test('a draft is discarded as the double of a claim, and both tell so', async () => {
    const { editor, secondEditor } = people
    const [double, one, gone] = [await complete(), await complete(), await complete()]
    await at(gone, (v) => discardClaim(editor, gone, v))
    expect(await outcome(at(double, (v) => discardClaim(editor, double, v, double)))).toBe('related_to_itself')
    expect(await outcome(at(double, (v) => discardClaim(editor, double, v, gone)))).toBe('not_found')
    expect(await outcome(at(double, (v) => discardClaim(secondEditor, double, v, one)))).toBe('forbidden')
    expect(await state(double)).toBe('draft')
    expect(await outcome(at(double, (v) => discardClaim(editor, double, v, one)))).toBe('done')
    expect(await state(double)).toBe('discarded')
    expect((await listDoubles(secondEditor, double)).doubleOf?.id).toBe(one)
    expect((await listDoubles(secondEditor, one)).doubles.map(({ id }) => id)).toEqual([double])
    expect(await listDoubles(secondEditor, gone)).toEqual({ doubleOf: null, doubles: [] })
  })
})

describe('who may what', () => {
  test('the author is refused as reviewer and an editor as publisher; somebody else is not', async () => {
    const { reviewer, secondReviewer, editor } = people
    const id = await complete(reviewer)
    await at(id, (v) => submitForReview(reviewer, id, v, submission()))
    expect(await outcome(review(reviewer, id))).toBe('second_person')
    expect(await outcome(review(editor, id))).toBe('forbidden')
    expect(await outcome(review(people.admin, id))).toBe('forbidden')
    expect(await outcome(review(secondReviewer, id))).toBe('done')
    expect(await outcome(at(id, (v) => publishClaim(editor, id, v)))).toBe('forbidden')
    expect(await outcome(at(id, (v) => publishClaim(reviewer, id, v)))).toBe('done')
  })

  test('an admin writes nothing', async () => {
    const id = await draft()
    expect(await outcome(draft(people.admin))).toBe('forbidden')
    expect(await outcome(saveVerdict(people.admin, id, 1, finding()))).toBe('forbidden')
    expect(
      await outcome(createParty(people.admin, partyInput.parse({ name: 'X', language: 'en', kind: 'state' }))),
    ).toBe('forbidden')
    expect(await outcome(saveVerdict(people.secondEditor, id, 1, finding()))).toBe('done')
  })
})

describe('saves', () => {
  test('based on an older version: refused, with the name of who saved meanwhile', async () => {
    const id = await draft()
    await saveVerdict(people.secondEditor, id, 1, finding())
    const late = saveVerdict(people.editor, id, 1, finding({ finding: 'Late.' }))
    await expect(late).rejects.toMatchObject({ reason: 'stale', values: { name: 'Sem', version: 2 } })
    expect((await getWorkingClaim(people.editor, id))?.finding).toBe('Not settled.')
  })

  test('two at once: one is applied, the other told', async () => {
    const id = await draft()
    const saves = await Promise.all(
      [people.editor, people.secondEditor].map((who) =>
        outcome(saveVerdict(who, id, 1, finding({ finding: `By ${who.name}.` }))),
      ),
    )
    expect(saves.sort()).toEqual(['done', 'stale'])
  })

  test('unknown claims and parts of other claims answer as if they were not there', async () => {
    const id = await complete()
    const other = await complete()
    const foreign = (await getWorkingClaim(people.editor, other))?.statements[0]?.id as string
    const nowhere = '00000000-0000-4000-8000-000000000000'
    expect(await outcome(saveVerdict(people.editor, nowhere, 1, finding()))).toBe('not_found')
    expect(await outcome(at(id, (v) => removeStatement(people.editor, id, v, foreign)))).toBe('not_found')
    expect(await outcome(at(id, (v) => saveStatement(people.editor, id, v, foreign, words({}))))).toBe('not_found')
    expect(
      await outcome(at(id, (v) => addStatement(people.editor, id, v, words({ repliesTo: foreign }), [cited()]))),
    ).toBe('not_found')
    expect(await outcome(at(id, (v) => addStatement(people.editor, id, v, words({ party: nowhere }), [cited()])))).toBe(
      'not_found',
    )
    expect(await version(id)).toBe(3)
  })

  test('a slug that is another’s is refused; one made from the sentence is numbered', async () => {
    const made = { sentence: 'One and the same sentence', language: 'en' }
    const first = await createClaim(people.editor, claimInput.parse(made))
    const second = await createClaim(people.editor, claimInput.parse(made))
    expect((await getWorkingClaim(people.editor, first.id))?.slug).toBe('one-and-the-same-sentence')
    expect((await getWorkingClaim(people.editor, second.id))?.slug).toBe('one-and-the-same-sentence-2')
    expect(
      await outcome(createClaim(people.editor, claimInput.parse({ ...made, slug: 'one-and-the-same-sentence' }))),
    ).toBe('slug_taken')
  })

  test('a statement that another replies to stays until the reply is gone', async () => {
    const { editor } = people
    const id = await complete()
    const asserted = (await getWorkingClaim(editor, id))?.statements[0]?.id as string
    const reply = await at(id, (v) =>
      addStatement(editor, id, v, words({ stance: 'denies', repliesTo: asserted }), [cited()]),
    )
    expect(await outcome(at(id, (v) => removeStatement(editor, id, v, asserted)))).toBe('in_use')
    expect(await outcome(at(id, (v) => removeStatement(editor, id, v, reply.id)))).toBe('done')
    expect(await outcome(at(id, (v) => removeStatement(editor, id, v, asserted)))).toBe('done')
  })
})

test('gates hold up a submission, and a stated reason lifts what may be lifted', async () => {
  const { editor } = people
  const id = await draft()
  await saveVerdict(editor, id, 1, finding())
  expect(await outcome(submitForReview(editor, id, 2, submission()))).toBe('gates')
  await saveWaiver(editor, id, 2, waiverInput.parse({ gate: 'asserted', reason: 'Nobody on record asserts this.' }))
  expect(await outcome(submitForReview(editor, id, 3, submission()))).toBe('done')
})

test('a submission may name who is asked and by when, from those who may review it', async () => {
  const { editor, reviewer, secondReviewer } = people
  const id = await complete(reviewer)
  const asking = (ask: string) => submissionInput.parse({ kind: 'first', note: null, ask, dueOn: '2026-12-24' })
  expect(await outcome(at(id, (v) => submitForReview(editor, id, v, asking(reviewer.id))))).toBe('cannot_take')
  expect(await state(id)).toBe('draft')
  expect(await outcome(at(id, (v) => submitForReview(editor, id, v, asking(secondReviewer.id))))).toBe('done')
  expect(await getAssignment(editor, id)).toMatchObject({ name: 'Rob', dueOn: '2026-12-24' })
  const told = await owner`
    select p.name from notifications n join people p on p.id = n.person_id where n.claim_id = ${id} and n.kind = 'review_asked'`
  expect(told.map((row) => row.name)).toEqual(['Rob'])
})

test('a later version needs a fitting kind and a note', async () => {
  const id = await complete()
  expect(await outcome(at(id, (v) => submitForReview(people.editor, id, v, submission('update', 'Too early.'))))).toBe(
    'wrong_state',
  )
  await publish(id)
  await at(id, (v) => startRevision(people.editor, id, v))
  expect(await outcome(at(id, (v) => submitForReview(people.editor, id, v, submission('correction'))))).toBe('invalid')
  expect(await outcome(at(id, (v) => submitForReview(people.editor, id, v, submission())))).toBe('wrong_state')
  expect(
    await outcome(at(id, (v) => submitForReview(people.editor, id, v, submission('correction', 'What was wrong.')))),
  ).toBe('done')
})

test('a refused command changes nothing at all', async () => {
  const id = await complete()
  const dump = async () =>
    JSON.stringify(
      await owner`select (select json_agg(c order by id) from claims c), (select json_agg(e order by sequence) from events e), (select count(*) from frozen_bodies)`,
    )
  const before = await dump()
  await outcome(submitForReview(people.admin, id, 3, submission()))
  await outcome(submitForReview(people.editor, id, 2, submission()))
  await outcome(publishClaim(people.reviewer, id, 3))
  await outcome(addStatement(people.editor, id, 3, words({ wording: 'quoted', words: 'Not there' }), [cited()]))
  expect(await dump()).toBe(before)
  await db().execute('select 1')
})
