import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

describe('a change needs a named actor', () => {
  test('nobody, somebody unknown, somebody disabled, an admin and the installation are refused; an editor is not', async () => {
    const id = await on.draft(people.editor)
    const disabled = await as(owner, 'installation', async (tx) => {
      const [row] =
        await tx`insert into people (email, name, role, disabled_at) values ('gone@example.org', 'Gone', 'editor', now()) returning id`
      return row?.id as string
    })
    for (const who of [null, randomUUID(), disabled, people.admin, 'installation']) {
      expect(await codeOf(on.write(who, id, 'By whom?')), String(who)).toBe('CC001')
    }
    expect(await codeOf(on.write(people.editor, id, 'By an editor'))).toBe('done')
  })

  test.each([
    ['sources', `insert into sources (title, publisher, language, kind) values ('T', 'P', 'en', 'other')`],
    ['parties', `insert into parties (slug, name, kind) values ('a-party', 'A party', 'state')`],
    ['topics', `insert into topics (slug, title, language) values ('a-topic', 'A topic', 'en')`],
  ])('%s', async (_, statement) => {
    expect(await codeOf(as(app, null, (tx) => tx.unsafe(statement)))).toBe('CC001')
    expect(await codeOf(as(app, people.admin, (tx) => tx.unsafe(statement)))).toBe('CC001')
    expect(await codeOf(as(app, people.editor, (tx) => tx.unsafe(statement)))).toBe('done')
  })

  test('the log tells who, what and which fields, and no content', async () => {
    const id = await on.draft(people.editor)
    await on.write(people.secondEditor, id, 'The sentence itself')
    const rows =
      await owner`select actor, act, fields, revision, contributes from events where claim_id = ${id} order by sequence`
    expect(rows).toEqual([
      {
        actor: people.editor,
        act: 'create',
        fields: ['finding', 'language', 'rationale', 'sentence', 'slug', 'verdict'],
        revision: 1,
        contributes: true,
      },
      { actor: people.secondEditor, act: 'save', fields: ['sentence'], revision: 1, contributes: true },
    ])
  })
})
