import { afterAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { outcome } from '#db/testing/outcome'
import { startRevision } from '#lib/revisions/commands'
import { confirmSuspension, liftSuspension, suspend } from './commands.ts'

const owner = connectAs('owner')
const { people, at, complete, publish } = await openNewsroom(owner)
afterAll(closePools)

test('a reviewer suspends; anybody else of the desk confirms or lifts it', async () => {
  const { editor, reviewer, secondReviewer } = people
  const id = await complete()
  expect(await outcome(suspend(reviewer, id))).toBe('wrong_state')
  await publish(id)
  expect(await outcome(suspend(editor, id))).toBe('forbidden')
  expect(await outcome(suspend(reviewer, id))).toBe('done')
  expect(await outcome(suspend(secondReviewer, id))).toBe('wrong_state')
  expect(await outcome(confirmSuspension(reviewer, id))).toBe('second_person')
  expect(await outcome(confirmSuspension(secondReviewer, id))).toBe('done')
  expect(await outcome(liftSuspension(reviewer, id))).toBe('second_person')
  expect(await outcome(liftSuspension(people.admin, id))).toBe('forbidden')
  expect(await outcome(liftSuspension(editor, id))).toBe('done')
  expect(await outcome(suspend(secondReviewer, id))).toBe('done')
  await at(id, (v) => startRevision(editor, id, v))
  await publish(id, { kind: 'update', note: 'Mended.' })
  expect(await outcome(suspend(reviewer, id))).toBe('done')
  expect(await outcome(liftSuspension(editor, id))).toBe('done')
  expect(await outcome(liftSuspension(secondReviewer, id))).toBe('second_person')
  expect(await outcome(liftSuspension(editor, id))).toBe('done')
  expect(await outcome(liftSuspension(editor, id))).toBe('wrong_state')
})
