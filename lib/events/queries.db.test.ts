import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { captureText } from '#lib/captures/commands'
import { createClaim, saveClaim, saveVerdict, saveWaiver } from '#lib/claims/commands'
import { claimInput, verdictInput, waiverInput } from '#lib/claims/input'
import { createParty, saveParty } from '#lib/parties/commands'
import { partyInput } from '#lib/parties/input'
import { listParties } from '#lib/parties/queries'
import { createSource, saveSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { getSource, listSources } from '#lib/sources/queries'
import { lastChange, listEvents } from './queries.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>

beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

const party = (name: string, aliases: { text: string; language: string }[] = []) =>
  partyInput.parse({ name, language: 'en', kind: 'state', aliases })
const source = (title: string) =>
  sourceInput.parse({ title, publisher: 'A paper', published: '2025', language: 'en', kind: 'news_report' })

test('a save of a party upon an older version names who saved meanwhile', async () => {
  const { id } = await createParty(people.editor, party('Ruritania'))
  await saveParty(people.secondEditor, id, 1, party('Kingdom of Ruritania'))
  await expect(saveParty(people.editor, id, 1, party('Ruritania'))).rejects.toMatchObject({
    reason: 'stale',
    values: { name: 'Sem', version: 2 },
  })
  await saveParty(people.editor, id, 2, party('Ruritania', [{ text: 'Руритания', language: 'ru' }]))
  expect(await listParties(people.editor, 'руритания')).toMatchObject([{ id, names: ['Ruritania', 'Руритания'] }])
})

test('a save of a source upon an older version names who saved meanwhile', async () => {
  const { id } = await createSource(people.editor, source('A report'))
  await saveSource(people.secondEditor, id, 1, source('A better report'))
  await expect(saveSource(people.editor, id, 1, source('A report'))).rejects.toMatchObject({
    reason: 'stale',
    values: { name: 'Sem' },
  })
})

test('a source brings its text along, and its newest text stands in the list', async () => {
  const { id } = await createSource(people.editor, source('Kept'), 'The text.')
  const first = (await getSource(people.editor, id))?.captures.map((capture) => capture.id)
  expect(first).toHaveLength(1)
  const { id: second } = await captureText(people.editor, id, 'Another text.')
  expect(await listSources(people.editor, 'Kept')).toMatchObject([{ id, newestCapture: second }])
})

test('the log tells of the parts of a claim, and leaves out saves that change nothing else', async () => {
  const { id } = await createClaim(
    people.editor,
    claimInput.parse({ sentence: 'It is so.', language: 'en', firstMade: '' }),
  )
  await saveWaiver(people.secondEditor, id, 1, waiverInput.parse({ gate: 'asserted', reason: 'Nobody says it aloud.' }))
  await saveClaim(people.editor, id, 2, claimInput.parse({ sentence: 'It was so.', language: 'en', firstMade: '' }))
  const told = (await listEvents(people.editor, id)).map(({ by, act, subject, fields }) => [by, act, subject, fields])
  expect(told).toEqual([
    ['Eda', 'save', 'claim', ['sentence']],
    ['Sem', 'add', 'waiver', ['gate', 'reason']],
    ['Eda', 'create', 'claim', ['language', 'sentence', 'slug']],
  ])
})

test('the log says who last changed one part of a claim, whoever saved another since', async () => {
  const input = claimInput.parse({ sentence: 'It is so.', language: 'en' })
  const { id } = await createClaim(people.editor, input)
  await saveClaim(people.secondEditor, id, 1, { ...input, context: 'Since then.' })
  await saveVerdict(people.reviewer, id, 2, verdictInput.parse({ verdict: 'mixed' }))
  const by = async (subjects: string[], fields?: string[]) =>
    (await lastChange(people.editor, id, { subjects, ...(fields && { fields }) }))?.by
  expect(await by(['claim'], ['context', 'sentence'])).toBe('Sem')
  expect(await by(['claim'], ['verdict'])).toBe('Rea')
  expect(await by(['claim'], ['slug'])).toBe('Eda')
  expect(await by(['claim'], ['finding'])).toBeUndefined()
  expect(await by(['waiver'])).toBeUndefined()
  expect(await by([])).toBeUndefined()
})
