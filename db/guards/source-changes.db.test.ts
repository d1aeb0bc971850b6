import { beforeAll, expect, test } from 'vitest'
import { insertCapture } from '#db/testing/captures'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const app = connectAs('app')
const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

/** News of a source that was fetched once, for a claim. */
async function news(by: string | null = 'installation') {
  const claim = await desk(app).draft(people.editor)
  const { source, intake } = await as(app, people.editor, async (tx) => {
    const [made] = await tx`
      insert into sources (title, publisher, language, kind, url) values ('S', 'P', 'en', 'other', 'https://paper.example/') returning id`
    const [asked] = await tx`
      insert into intakes (source_id, method, reason, url) values (${made?.id}, 'fetch', 'asked', 'https://paper.example/') returning id`
    return { source: made?.id as string, intake: asked?.id as string }
  })
  const id = await as(app, by, async (tx) => {
    const [row] = await tx`
      insert into source_changes (claim_id, source_id, news, intake_id) values (${claim}, ${source}, 'changed', ${intake}) returning id`
    return row?.id as string
  })
  return { id, claim, source, intake }
}

const settle = (by: string | null, id: string, person: string | null) =>
  codeOf(as(app, by, (tx) => tx`update source_changes set settled_by = ${person}, settled_at = now() where id = ${id}`))

const told = async (claim: string) => [
  ...(await owner`select actor, act, fields, contributes from events where claim_id = ${claim} and subject = 'news of source' order by sequence`),
]

test('whoever looked at the news settles it, once, in their own name', async () => {
  const { id, claim } = await news()
  expect(await settle(people.admin, id, people.admin)).toBe('CC001')
  expect(await settle(people.editor, id, people.reviewer)).toBe('done')
  const [row] = await owner`select settled_by from source_changes where id = ${id}`
  expect(row?.settled_by).toBe(people.editor)
  expect(await settle(people.reviewer, id, people.reviewer)).toBe('CC005')
  expect(await told(claim)).toEqual([
    { actor: null, act: 'notice', fields: ['changed'], contributes: false },
    { actor: people.editor, act: 'look at', fields: ['changed'], contributes: false },
  ])
})

test('news settles by itself only when the source was got again since', async () => {
  const { id, source, intake } = await news()
  expect(await settle('installation', id, null)).toBe('CC003')
  await as(app, people.editor, async (tx) => {
    const capture = await insertCapture(tx, source, 'As it was.')
    await tx`update intakes set state = 'kept', capture_id = ${capture} where id = ${intake}`
  })
  expect(await settle('installation', id, null)).toBe('done')
})

test('news has a named cause, begins open, and keeps what it says', async () => {
  expect(await codeOf(news(null))).toBe('CC001')
  const { id, claim, source, intake } = await news()
  const change = (set: string) =>
    codeOf(as(app, people.editor, (tx) => tx.unsafe(`update source_changes set ${set} where id = '${id}'`)))
  expect(await change(`news = 'vanished'`)).toBe('CC005')
  expect(await codeOf(as(app, people.editor, (tx) => tx`delete from source_changes where id = ${id}`))).toBe('42501')
  const again = () =>
    as(
      app,
      'installation',
      (tx) => tx`
    insert into source_changes (claim_id, source_id, news, intake_id) values (${claim}, ${source}, 'changed', ${intake})`,
    )
  expect(await codeOf(again())).toBe('23505')
  expect(await settle(people.editor, id, people.editor)).toBe('done')
  expect(await codeOf(again())).toBe('done')
})
