import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { createClaim } from '#lib/claims/commands'
import { claimInput } from '#lib/claims/input'
import { discardClaim } from '#lib/revisions/commands'
import { matchClaims } from './queries.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
const made: Record<string, string> = {}

beforeAll(async () => {
  people = await hireActors(owner)
  for (const sentence of ['Ruritania sold twelve armed ferries to Atlantis.', 'Bread costs more than last year.']) {
    made[sentence.slice(0, 5)] = (await createClaim(people.editor, claimInput.parse({ sentence, language: 'en' }))).id
  }
})
afterAll(closePools)

test('what is in work is found by its words, misspelt, too, and says what state it is in', async () => {
  const [best] = await matchClaims(people.reviewer, 'look: ruritaina sold armd feries to #Atlantis!', null)
  expect(best).toMatchObject({ id: made.Rurit, state: 'draft', slug: null, verdict: null, likely: true })
})

test('not the claim that is being written', async () => {
  const text = 'Ruritania sold twelve armed ferries'
  expect((await matchClaims(people.editor, text, null)).map(({ id }) => id)).toContain(made.Rurit)
  expect((await matchClaims(people.editor, text, made.Rurit ?? null)).map(({ id }) => id)).not.toContain(made.Rurit)
})

test('any text is answered', async () => {
  for (const text of ['', '\0', '😱', 'x', '"\'&|', 'the'])
    expect(await matchClaims(people.editor, text, null)).toBeInstanceOf(Array)
})

test('not what was discarded', async () => {
  const found = async () => (await matchClaims(people.editor, 'bread costs more', null)).map(({ id }) => id)
  const id = made.Bread ?? ''
  expect(await found()).toContain(id)
  const [{ version } = {}] = await owner`select version from claims where id = ${id}`
  await discardClaim(people.editor, id, version)
  expect(await found()).not.toContain(id)
})
