import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { connectAs } from '#db/testing/database'
import { as, hire } from '#db/testing/newsroom'
import type { Actor } from '#lib/people/person'
import { alikeClaims } from './showing.ts'

const app = connectAs('app')
const steps = desk(app)
let people: Awaited<ReturnType<typeof hire>>
let editor: Actor
afterAll(closePools)

beforeAll(async () => {
  people = await hire(connectAs('owner'))
  editor = { id: people.editor, role: 'editor', name: 'Editor' } as Actor
})

const saying = async (sentence: string) => {
  const id = await steps.draft(people.editor)
  await steps.write(people.editor, id, sentence)
  return id
}
const publish = async (id: string) => {
  await steps.submit(people.editor, id)
  await steps.decide(people.reviewer, id, 'approve')
  await steps.publish(people.reviewer, id)
}
const find = async (text: string, own?: string) => alikeClaims(editor, text, own)

test('drafts are found with their state, and what is public with its verdict', async () => {
  const draft = await saying('The mayor of Ruritania closed the bridge to lorries.')
  const [found] = await find('mayor closed bridge of Ruritania')
  expect(found).toMatchObject({ id: draft, verdict: null, word: 'Draft', isPublic: false, likely: true })
  await publish(draft)
  const [live] = await find('mayor closed bridge of Ruritania')
  expect(live).toMatchObject({ id: draft, verdict: 'unverified', word: 'Unverified', isPublic: true })
})

test('a claim is not like itself, and what is discarded is not found', async () => {
  const id = await saying('Penguins patrol the harbour of Strelsau nightly.')
  const words = 'Penguins patrol the harbour of Strelsau'
  expect((await find(words)).map((match) => match.id)).toContain(id)
  expect((await find(words, id)).map((match) => match.id)).not.toContain(id)
  await as(
    app,
    people.editor,
    (tx) => tx`update claims set state = 'discarded', version = version + 1 where id = ${id}`,
  )
  expect((await find(words)).map((match) => match.id)).not.toContain(id)
})

test.each(['', '  ', '\n', 'a\u0000b', '🙂', '"', 'the', 'x'.repeat(10_000)])('%j is answered', async (text) => {
  expect(Array.isArray(await find(text))).toBe(true)
})
