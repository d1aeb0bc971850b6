import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { createClaim } from '#lib/claims/commands'
import { claimInput } from '#lib/claims/input'
import type { Actor } from '#lib/people/person'
import { addStatement } from '#lib/statements/commands'
import { createTopic } from '#lib/topics/commands'
import { topicInput } from '#lib/topics/input'
import { find } from './queries.ts'

const owner = connectAs('owner')
let room: Awaited<ReturnType<typeof openNewsroom>>
let draft: string
let published: string

beforeAll(async () => {
  room = await openNewsroom(owner)
  const { editor } = room.people
  draft = (await createClaim(editor, claimInput.parse({ sentence: 'Zeppelins leave the harbour.', language: 'en' }))).id
  await addStatement(editor, draft, 1, room.words({ words: 'Seven dirigibles left.' }), [room.cited()])
  published = await room.complete()
  await room.publish(published)
  await createTopic(editor, topicInput.parse({ title: 'Συνθήκη του Μονάχου', language: 'el' }))
})
afterAll(closePools)

const found = async (typed: string, actor: Actor = room.people.editor) =>
  (await find(actor, typed)).map(({ kind, id, label }) => [kind, kind === 'claim' ? id : label])

describe('while one types', () => {
  test.each([
    ['zepp', () => [['claim', draft]]],
    ['harbour zepp', () => [['claim', draft]]],
    ['seven dirig', () => [['claim', draft]]],
    ['thing numb', () => [['claim', published]]],
    ['zepelins harbour', () => []],
    ['συνθηκη μον', () => [['topic', 'Συνθήκη του Μονάχου']]],
    ['μοναχ', () => [['topic', 'Συνθήκη του Μονάχου']]],
    [
      'a rep',
      () => [
        ['claim', draft],
        ['source', 'A report'],
      ],
    ],
    ['paper', () => [['source', 'A report']]],
    ['Зембла', () => []],
  ] as [string, () => string[][]][])('%s', async (typed, expected) => {
    expect(await found(typed)).toEqual(expected())
  })

  test('a party by a name in another script, before the claims are many', async () => {
    expect(await found('Рурит')).toContainEqual(['party', 'Ruritania'])
  })

  test('a misspelt name', async () => {
    expect((await found('rurtania')).map(([, id]) => id)).toEqual(expect.arrayContaining([draft, published]))
  })

  test('anything is answered', async () => {
    for (const typed of ['', ' ', '\0', "'", '"', ':*', '& |', '%', '\\', 'x'.repeat(10_000), 'q '.repeat(500)])
      expect(await found(typed)).toEqual([])
  })
})

test('people are found by who manages them, and by nobody else', async () => {
  const { admin, editor, reviewer } = room.people
  expect(await found('Eda', admin)).toEqual([['person', 'Eda']])
  for (const actor of [editor, reviewer]) expect(await found('Eda', actor)).toEqual([])
})
