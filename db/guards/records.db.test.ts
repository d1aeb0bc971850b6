import { beforeAll, expect, test } from 'vitest'
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

test.each([
  ['parties', `insert into parties (slug, name, kind) values ('p', 'P', 'state') returning id`, 'name'],
  ['topics', `insert into topics (slug, title, language) values ('t', 'T', 'en') returning id`, 'title'],
  [
    'sources',
    `insert into sources (title, publisher, language, kind) values ('S', 'P', 'en', 'other') returning id`,
    'title',
  ],
])('%s: a save based on an older version is refused and says who saved', async (table, insert, column) => {
  const [row] = await as(app, people.editor, (tx) => tx.unsafe(insert))
  const save = (who: string, version: number) =>
    as(app, who, (tx) =>
      tx.unsafe(`update ${table} set ${column} = 'Saved as ${version}', version = ${version} where id = '${row?.id}'`),
    )
  expect(await codeOf(save(people.secondEditor, 2))).toBe('done')
  const error = await save(people.editor, 2).then(
    () => null,
    (caught) => caught,
  )
  expect(error?.code).toBe('CC002')
  expect(JSON.parse(error?.detail)).toMatchObject({ savedBy: people.secondEditor, version: 2 })
  expect(await codeOf(save(people.editor, 3))).toBe('done')
})

test('a new password or a disabled account ends every session at once; a new name does not', async () => {
  const signIn = () =>
    app`insert into sessions (person_id, expires_at) values (${people.editor}, now() + interval '1 day')`
  const sessions = async () => (await app`select id from sessions where person_id = ${people.editor}`).length
  const change = (set: string) =>
    as(app, people.admin, (tx) => tx.unsafe(`update people set ${set} where id = '${people.editor}'`))
  await signIn()
  await change(`name = 'Renamed'`)
  expect(await sessions()).toBe(1)
  await change(`password_hash = 'new'`)
  expect(await sessions()).toBe(0)
  await signIn()
  await change(`disabled_at = now()`)
  expect(await sessions()).toBe(0)
  await change(`disabled_at = null`)
})

test('the log says that a password changed, and not to what', async () => {
  await as(app, people.admin, (tx) => tx`update people set password_hash = 'secret' where id = ${people.secondEditor}`)
  const [event] =
    await owner`select * from events where subject_id = ${people.secondEditor} order by sequence desc limit 1`
  expect(event).toMatchObject({ actor: people.admin, act: 'save', subject: 'person', fields: ['password'] })
  expect(JSON.stringify(event)).not.toContain('secret')
})

test('lists of the public side can be rebuilt from the publications', async () => {
  const id = await on.published(people.editor, people.reviewer)
  await as(
    app,
    people.reviewer,
    (tx) =>
      tx`insert into suspensions (claim_id, number, act, acted_by) values (${id}, 1, 'suspended', ${people.reviewer})`,
  )
  const read = async () =>
    JSON.stringify([
      await owner`select * from public_claims order by claim_id`,
      await owner`select * from public_suspensions order by at`,
    ])
  const standing = await read()
  await owner`delete from public_claims`
  await owner`delete from public_suspensions`
  expect(await read()).not.toBe(standing)
  await owner`select rebuild_projections()`
  expect(await read()).toBe(standing)
  expect(await codeOf(app`select rebuild_projections()`)).toBe('42501')
})

test('a request for changes says what to change', async () => {
  const { editor, reviewer } = people
  const id = await on.draft(editor)
  const { request, hash } = await on.submit(editor, id)
  const ask = (comment: string | null) =>
    codeOf(
      as(
        app,
        reviewer,
        (tx) =>
          tx`insert into review_decisions (request_id, decision, hash, comment, decided_by) values (${request}, 'request_changes', ${hash}, ${comment}, ${reviewer})`,
      ),
    )
  expect(await ask(null)).toBe('CC003')
  expect(await ask('  ')).toBe('CC003')
  expect(await ask('Say who')).toBe('done')
})
