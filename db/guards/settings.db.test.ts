import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'

const app = connectAs('app')
const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

const save = (who: string | null, set: string) =>
  codeOf(as(app, who, (tx) => tx.unsafe(`update installation set version = version + 1, ${set}`)))

test('an administrator or the command line changes the settings, and nobody else', async () => {
  for (const who of [null, people.editor, people.reviewer]) expect(await save(who, `name = 'Mine'`)).toBe('CC001')
  expect(await app`select name from installation`).toEqual([{ name: 'Counterclaim' }])
  expect(await save(people.admin, `name = 'The Record'`)).toBe('done')
  expect(await save('installation', `contact = 'desk@example.org'`)).toBe('done')
})

test('each save keeps who changed what from what, and leaves an event', async () => {
  const [{ version } = { version: 0 }] = await app`select version from installation`
  expect(await save(people.admin, `name = 'Another', second_factor_roles = '{admin}'`)).toBe('done')
  expect(await save('installation', `time_zone = 'Europe/Athens'`)).toBe('done')
  expect(await save(people.admin, `name = name`)).toBe('done')
  expect(
    await app`select version, actor, before, after from settings_changes where version > ${version} order by version`,
  ).toEqual([
    {
      version: version + 1,
      actor: people.admin,
      before: { name: 'The Record', second_factor_roles: [] },
      after: { name: 'Another', second_factor_roles: ['admin'] },
    },
    { version: version + 2, actor: null, before: { time_zone: 'UTC' }, after: { time_zone: 'Europe/Athens' } },
  ])
  const [event] =
    await app`select actor, act, fields from events where subject = 'settings' and actor is not null order by sequence desc limit 1`
  expect(event).toEqual({ actor: people.admin, act: 'save', fields: ['name', 'second_factor_roles'] })
})

test('a save that was based on an older version changes nothing', async () => {
  const update = as(app, people.admin, (tx) => tx`update installation set name = 'Lost', version = version`)
  expect(await codeOf(update)).toBe('CC002')
  expect(await app`select from installation where name = 'Lost'`).toHaveLength(0)
  expect(await save(people.admin, `name = 'Kept'`)).toBe('done')
})

test('the installation is neither made anew nor removed, and its history does not change', async () => {
  for (const [statement, code] of [
    [`insert into installation default values`, '42501'],
    [`delete from installation`, '42501'],
    [`insert into settings_changes (version, before, after) values (99, '{}', '{}')`, '42501'],
    [`update settings_changes set before = '{}'`, '42501'],
    [`delete from settings_changes`, '42501'],
    [`update installation set version = version + 1, created_at = '2020-01-01'`, 'CC005'],
  ] as const) {
    expect(await codeOf(as(app, people.admin, (tx) => tx.unsafe(statement))), statement).toBe(code)
  }
  expect(await codeOf(as(owner, people.admin, (tx) => tx`delete from settings_changes`))).toBe('CC005')
})
