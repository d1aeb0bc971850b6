import { beforeAll, expect, test } from 'vitest'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { createClaim } from '#lib/claims/commands'
import { claimInput } from '#lib/claims/input'
import { dropCopy, keepCopy } from './commands.ts'
import { copyInput } from './input.ts'
import { getCopy, listCopiesOfClaim, listUnsaved } from './queries.ts'
import { maxCopies } from './working-copy.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})

const typed = (form: string, context: string) =>
  copyInput.parse({ form, values: { context, topics: [] }, base: { context: '' }, basedOn: 3 })

test('what was typed last is kept, for its writer alone, until it is dropped', async () => {
  const { editor, secondEditor } = people
  const { id } = await createClaim(editor, claimInput.parse({ sentence: 'A claim', language: 'en' }))
  const form = `claim:${id}:text`
  const first = await keepCopy(editor, typed(form, 'Half'))
  const second = await keepCopy(editor, typed(form, 'Half a thought'))
  expect(second.getTime()).toBeGreaterThan(first.getTime())
  const copy = { form, values: { context: 'Half a thought', topics: [] }, base: { context: '' }, basedOn: 3 }
  expect(await getCopy(editor, form)).toEqual({ ...copy, savedAt: second })
  expect(await listCopiesOfClaim(editor, id)).toEqual([{ ...copy, savedAt: second }])
  expect(await listUnsaved(editor)).toMatchObject([{ form, claimId: id, sentence: 'A claim', savedAt: second }])

  expect(await getCopy(secondEditor, form)).toBeNull()
  expect(await listUnsaved(secondEditor)).toEqual([])
  await dropCopy(secondEditor, form)
  expect(await getCopy(editor, form)).not.toBeNull()
  await dropCopy(editor, form)
  expect(await getCopy(editor, form)).toBeNull()
})

test('a form of a claim that does not exist is refused', async () => {
  const form = 'claim:00000000-0000-4000-8000-000000000000:text'
  await expect(keepCopy(people.editor, typed(form, 'Lost'))).rejects.toMatchObject({ reason: 'not_found' })
})

test('a person leaves only so many forms unsaved; the others stay as they are', async () => {
  const { reviewer } = people
  await owner`
    insert into working_copies (person_id, form, values)
    select ${reviewer.id}, 'page:' || n, '{}' from generate_series(1, ${maxCopies}) n`
  await expect(keepCopy(reviewer, typed('page:another', 'One more'))).rejects.toMatchObject({ reason: 'invalid' })
  expect(await getCopy(reviewer, 'page:another')).toBeNull()
  await keepCopy(reviewer, typed('page:1', 'Changed'))
  expect((await getCopy(reviewer, 'page:1'))?.values).toMatchObject({ context: 'Changed' })
})

test.each([
  ['a name that is none', { form: 'Claim' }],
  ['what the database cannot hold', { values: { context: 'a\0b' } }],
  ['half a character', { values: { context: '\ud800' } }],
  ['too much', { values: { context: 'x'.repeat(500_001) } }],
  ['another shape', { values: { context: { text: 'x' } } }],
])('%s is refused before the database is asked', (_, wrong) => {
  expect(copyInput.safeParse({ form: 'claim:new', values: { context: 'x' } }).success).toBe(true)
  expect(copyInput.safeParse({ form: 'claim:new', values: {}, ...wrong }).success).toBe(false)
})
