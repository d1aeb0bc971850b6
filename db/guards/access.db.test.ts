import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'

const app = connectAs('app')
const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})
beforeEach(() =>
  as(owner, 'installation', async (tx) => {
    await tx`delete from second_factors`
    await tx`delete from identities`
    await tx`delete from sessions`
    await tx`update people set disabled_at = null`
  }),
)

const run = (who: string | null, statement: string) => codeOf(as(app, who, (tx) => tx.unsafe(statement)))
const add = (whom: string) => `insert into second_factors (person_id, secret) values ('${whom}', 'sealed')`
const confirm = (whom: string, step = 100) =>
  `update second_factors set confirmed_at = now(), last_step = ${step} where person_id = '${whom}'`
const use = (whom: string, step: number) =>
  `update second_factors set last_step = ${step} where person_id = '${whom}' and last_step < ${step} returning 1`
const session = (whom: string, vouched = false) =>
  `insert into sessions (person_id, vouched, expires_at) values ('${whom}', ${vouched}, now() + interval '1 day')`
const events = (whom: string) =>
  owner`select actor, act from events where subject = 'person' and subject_id = ${whom} and act not in ('create', 'save') order by sequence`

async function enrol(whom: string) {
  expect(await run(whom, add(whom))).toBe('done')
  expect(await run(whom, confirm(whom))).toBe('done')
}

describe('a second factor', () => {
  test('is set up and confirmed by whose it is, and by nobody else', async () => {
    const { editor, admin } = people
    for (const who of [admin, people.reviewer, 'installation', null]) {
      expect(await run(who, add(editor)), String(who)).toBe('CC001')
    }
    expect(await run(editor, add(editor))).toBe('done')
    for (const who of [admin, 'installation', null]) {
      expect(await run(who, confirm(editor)), String(who)).toBe('CC001')
    }
    expect(await run(editor, `update second_factors set confirmed_at = now() where person_id = '${editor}'`)).toBe(
      'CC005',
    )
    expect(await run(editor, confirm(editor))).toBe('done')
    expect(await events(editor)).toMatchObject([{ actor: editor, act: 'set up second factor' }])
  })

  test('begins unconfirmed and stays as it was confirmed', async () => {
    const { editor } = people
    await run(
      editor,
      `insert into second_factors (person_id, secret, confirmed_at, last_step) values ('${editor}', 'sealed', now(), 5)`,
    )
    expect(await owner`select confirmed_at, last_step from second_factors`).toEqual([
      { confirmed_at: null, last_step: null },
    ])
    expect(await run(editor, `update second_factors set secret = 'another'`)).toBe('done')
    await run(editor, confirm(editor))
    expect(await run(editor, `update second_factors set secret = 'a third'`)).toBe('CC005')
    expect(await run(editor, 'update second_factors set confirmed_at = null')).toBe('CC005')
  })

  test('takes no step twice and none before the last', async () => {
    const { editor } = people
    await enrol(editor)
    for (const step of ['100', '99', 'null']) {
      expect(await run(editor, `update second_factors set last_step = ${step}`), step).toBe('CC005')
    }
    expect(await run(editor, 'update second_factors set last_step = 101')).toBe('done')
  })

  test('of twenty at the same instant takes one', async () => {
    const { editor } = people
    await enrol(editor)
    const many = connectAs('app', 20)
    const used = await Promise.all(
      Array.from({ length: 20 }, () => as(many, editor, (tx) => tx.unsafe(use(editor, 200)))),
    )
    expect(used.filter((rows) => rows.length === 1)).toHaveLength(1)
  })

  test('is removed by an administrator or the installation, which ends the sessions, and by nobody else', async () => {
    const { editor, reviewer, admin } = people
    const remove = `delete from second_factors where person_id = '${editor}'`
    for (const who of [admin, 'installation']) {
      await run(editor, session(editor))
      await enrol(editor)
      expect(await run(reviewer, remove)).toBe('CC001')
      expect(await run(null, remove)).toBe('CC001')
      expect(await owner`select from sessions where person_id = ${editor}`).toHaveLength(1)
      expect(await run(who, remove)).toBe('done')
      expect(await owner`select from sessions where person_id = ${editor}`).toHaveLength(0)
    }
    expect((await events(editor)).slice(-3)).toMatchObject([
      { actor: admin, act: 'remove second factor' },
      { act: 'set up second factor' },
      { actor: null, act: 'remove second factor' },
    ])
  })

  test('removed by whose it is ends no session', async () => {
    const { editor } = people
    await run(editor, session(editor))
    await enrol(editor)
    expect(await run(editor, 'delete from second_factors')).toBe('done')
    expect(await owner`select from sessions`).toHaveLength(1)
  })
})

describe('a recovery code', () => {
  const give = (whom: string) =>
    `insert into recovery_codes (person_id, code_hash) values ('${whom}', '${randomUUID()}')`
  const spend = 'update recovery_codes set used_at = now() where used_at is null returning 1'

  test('is made and used by whose it is', async () => {
    const { editor, reviewer, admin } = people
    await enrol(editor)
    for (const who of [admin, reviewer, 'installation', null]) expect(await run(who, give(editor))).toBe('CC001')
    expect(await run(editor, give(editor))).toBe('done')
    for (const who of [admin, reviewer, null]) expect(await run(who, spend)).toBe('CC001')
    expect(await run(editor, spend)).toBe('done')
    expect((await events(editor)).at(-1)).toMatchObject({ actor: editor, act: 'use recovery code' })
  })

  test('is good once, also twenty times at the same instant, and never again', async () => {
    const { editor } = people
    await enrol(editor)
    await run(editor, give(editor))
    const many = connectAs('app', 20)
    const used = await Promise.all(Array.from({ length: 20 }, () => as(many, editor, (tx) => tx.unsafe(spend))))
    expect(used.filter((rows) => rows.length === 1)).toHaveLength(1)
    expect(await run(editor, 'update recovery_codes set used_at = null')).toBe('CC005')
    expect(await run(editor, 'update recovery_codes set used_at = now()')).toBe('CC005')
  })

  test('goes with the second factor', async () => {
    const { editor, admin } = people
    await enrol(editor)
    await run(editor, give(editor))
    expect(await run(people.reviewer, 'delete from recovery_codes')).toBe('CC001')
    expect(await run(admin, 'delete from second_factors')).toBe('done')
    expect(await owner`select from recovery_codes`).toHaveLength(0)
  })
})

describe('a session', () => {
  test('is not for who is disabled', async () => {
    const { editor, admin } = people
    expect(await run(editor, session(editor))).toBe('done')
    await run(admin, `update people set disabled_at = now() where id = '${editor}'`)
    expect(await owner`select from sessions where person_id = ${editor}`).toHaveLength(0)
    expect(await run(null, session(editor))).toBe('CC001')
    expect(await run(null, session(randomUUID()))).toBe('CC001')
  })

  test('begins with the code that this transaction used, where there is a second factor', async () => {
    const { editor, secondEditor } = people
    await enrol(editor)
    await run(editor, `insert into recovery_codes (person_id, code_hash) values ('${editor}', 'a')`)
    expect(await run(editor, session(editor))).toBe('CC001')
    expect(await run(secondEditor, session(secondEditor))).toBe('done')
    expect(await run(editor, `${use(editor, 101)}; ${session(editor)}`)).toBe('done')
    expect(await run(editor, session(editor))).toBe('CC001')
    expect(await run(editor, `update recovery_codes set used_at = now(); ${session(editor)}`)).toBe('done')
    expect(await run(editor, session(editor))).toBe('CC001')
  })

  test('is vouched for only where there is an identity elsewhere', async () => {
    const { editor } = people
    await enrol(editor)
    expect(await run(editor, session(editor, true))).toBe('CC001')
    await run(editor, `insert into identities (issuer, subject, person_id) values ('https://a', 'b', '${editor}')`)
    expect(await run(editor, session(editor, true))).toBe('done')
    expect(await run(editor, session(editor))).toBe('CC001')
  })

  test('stays whose it is', async () => {
    const { editor, secondEditor } = people
    await run(editor, session(editor))
    expect(await run(editor, `update sessions set person_id = '${secondEditor}'`)).toBe('CC005')
    expect(await run(editor, 'update sessions set vouched = true')).toBe('CC005')
    expect(await run(editor, 'update sessions set last_seen_at = now()')).toBe('done')
  })
})

describe('an identity', () => {
  const tie = (whom: string, subject = 'one') =>
    `insert into identities (issuer, subject, person_id) values ('https://a', '${subject}', '${whom}')`

  test('is tied by whom it is, once, and never moved', async () => {
    const { editor, secondEditor, admin } = people
    for (const who of [admin, secondEditor, 'installation', null]) expect(await run(who, tie(editor))).toBe('CC001')
    expect(await run(editor, tie(editor))).toBe('done')
    expect(await run(secondEditor, tie(secondEditor))).toBe('23505')
    expect(await run(editor, tie(editor, 'two'))).toBe('23505')
    expect(await run(secondEditor, `update identities set person_id = '${secondEditor}'`)).toBe('42501')
  })

  test('is untied by whom it is or an administrator, whose hand ends the sessions', async () => {
    const { editor, secondEditor, admin } = people
    await run(editor, tie(editor))
    await run(editor, session(editor))
    expect(await run(secondEditor, 'delete from identities')).toBe('CC001')
    expect(await run(editor, 'delete from identities')).toBe('done')
    expect(await owner`select from sessions`).toHaveLength(1)
    await run(editor, tie(editor))
    expect(await run(admin, 'delete from identities')).toBe('done')
    expect(await owner`select from sessions`).toHaveLength(0)
    expect((await events(editor)).slice(-2)).toMatchObject([
      { actor: editor, act: 'tie identity' },
      { actor: admin, act: 'untie identity' },
    ])
  })
})

describe('a person', () => {
  const change = (who: string, whom: string, set: string) => run(who, `update people set ${set} where id = '${whom}'`)

  test('chooses their own byline and password, and nothing else about themselves', async () => {
    const { editor, secondEditor } = people
    expect(await change(editor, editor, `byline = 'E. D.', password_hash = 'mine'`)).toBe('done')
    expect(await change(editor, editor, `byline = ' '`)).toBe('23514')
    expect(await change(editor, editor, `byline = 'E', name = 'Another'`)).toBe('CC001')
    expect(await change(editor, editor, `byline = 'E', email = 'e@example.org'`)).toBe('CC001')
    expect(await change(editor, secondEditor, `byline = 'Not mine'`)).toBe('CC001')
    const [line] =
      await owner`select fields from events where subject_id = ${editor} and act = 'save' order by sequence desc`
    expect(line?.fields).toEqual(['byline', 'password'])
  })

  test('keeps the session in which they change their own password, and no other', async () => {
    const { editor, admin } = people
    const begin = async () => {
      const [row] = await as(
        app,
        null,
        (tx) =>
          tx`insert into sessions (person_id, expires_at) values (${editor}, now() + interval '1 day') returning id`,
      )
      return row?.id as string
    }
    const [kept] = [await begin(), await begin()]
    const inSession = (who: string, password: string) =>
      as(app, who, async (tx: postgres.TransactionSql) => {
        await tx`select set_config('app.session', ${kept}, true)`
        await tx`update people set password_hash = ${password} where id = ${editor}`
      })
    await inSession(editor, 'first')
    expect(await owner`select id from sessions`).toEqual([{ id: kept }])
    await inSession(admin, 'second')
    expect(await owner`select id from sessions`).toEqual([])
  })
})
