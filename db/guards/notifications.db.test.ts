import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'
import { recordDesk } from './record-desk.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const root = connectAs('super')
let people: Awaited<ReturnType<typeof hire>>
let claim: string
beforeAll(async () => {
  people = await hire(owner)
  claim = await desk(app).draft(people.editor)
})

const run = (who: string, statement: string) => codeOf(as(app, who, (tx) => tx.unsafe(statement)))
const tell = (whom: string, subject: string) =>
  `insert into notifications (person_id, kind, claim_id, subject, caused_by, read_at)
   values ('${whom}', 'mention', '${claim}', '${subject}', '${people.admin}', now())`

test('a notification names who caused it, is never to themselves and begins unread', async () => {
  const { editor, reviewer } = people
  expect(await run('', tell(reviewer, 'nobody'))).toBe('CC001')
  expect(await run(editor, tell(editor, 'own'))).toBe('23514')
  expect(await run(editor, tell(reviewer, 'a word'))).toBe('done')
  expect(await run(editor, tell(reviewer, 'a word'))).toBe('23505')
  const [row] = await owner`select caused_by, read_at from notifications where subject = 'a word'`
  expect(row).toEqual({ caused_by: editor, read_at: null })
})

test('news are about a claim or about a record', async () => {
  const { editor, reviewer } = people
  const topic = await recordDesk(app, 'topic').draft(editor)
  const tell = (columns: string, values: string) =>
    run(
      editor,
      `insert into notifications (person_id, kind, subject, ${columns}) values ('${reviewer}', 'comment', gen_random_uuid(), ${values})`,
    )
  expect(await tell('claim_id', 'null')).toBe('23514')
  expect(await tell('record_subject, record_id', `'topic', null`)).toBe('23514')
  expect(await tell('claim_id, record_subject, record_id', `'${claim}', 'topic', '${topic}'`)).toBe('23514')
  expect(await tell('record_subject, record_id', `'topic', '${topic}'`)).toBe('done')
})

test('only its person reads a notification, and it stays read', async () => {
  const { editor, reviewer, admin } = people
  await run(editor, tell(reviewer, 'for one'))
  const read = (who: string, at: string) =>
    run(who, `update notifications set read_at = ${at} where subject = 'for one'`)
  expect(await read(admin, 'now()')).toBe('CC001')
  expect(await read('installation', 'now()')).toBe('CC001')
  expect(await read(reviewer, 'now()')).toBe('done')
  expect(await read(reviewer, 'null')).toBe('CC001')
  expect(await run(reviewer, `update notifications set person_id = '${admin}'`)).toBe('42501')
})

/** What lies back so long; triggers would set their instants anew. */
const aged = async (table: 'mails' | 'notifications', set: string) => {
  await root.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql.unsafe(`update ${table} set ${set}`)
  })
}

test('only the installation forgets notifications, read three months ago or told a year ago', async () => {
  const { editor, reviewer, admin } = people
  await run(editor, tell(reviewer, 'to be forgotten'))
  const forget = (who: string) => run(who, `delete from notifications where subject = 'to be forgotten'`)
  const left = async () => (await owner`select from notifications where subject = 'to be forgotten'`).length
  for (const young of [
    `read_at = now(), at = now() - interval '89 days'`,
    `read_at = now() - interval '89 days', at = now() - interval '364 days'`,
    `read_at = null, at = now() - interval '364 days'`,
  ]) {
    await aged('notifications', young)
    expect(await forget('installation'), young).toBe('CC005')
  }
  await aged('notifications', `read_at = null, at = now() - interval '367 days'`)
  for (const who of [editor, reviewer, admin, '']) expect(await forget(who)).toBe('CC001')
  expect(await left()).toBe(1)
  expect(await forget('installation')).toBe('done')
  expect(await left()).toBe(0)
  await run(editor, tell(reviewer, 'to be forgotten'))
  await aged('notifications', `read_at = now() - interval '91 days', at = now() - interval '92 days'`)
  expect(await forget('installation')).toBe('done')
})

test('only the installation forgets mail, and none that waits or went in the last month', async () => {
  const { editor, admin } = people
  await run(
    editor,
    `insert into mails (person_id, subject, body, expires_at) values ('${editor}', 'To be forgotten', 'A link', now())`,
  )
  const forget = (who: string) => run(who, `delete from mails where subject = 'To be forgotten'`)
  for (const young of [
    `state = 'queued', expires_at = now() - interval '31 days', sent_at = null`,
    `state = 'sent', expires_at = now() - interval '31 days', sent_at = now() - interval '29 days'`,
    `state = 'given_up', expires_at = now() - interval '29 days', sent_at = null`,
  ]) {
    await aged('mails', young)
    expect(await forget('installation'), young).toBe('CC005')
  }
  await aged('mails', `state = 'sent', sent_at = now() - interval '31 days'`)
  for (const who of [editor, admin, '']) expect(await forget(who)).toBe('CC001')
  expect(await forget('installation')).toBe('done')
  expect(await owner`select from mails where subject = 'To be forgotten'`).toHaveLength(0)
})

test('everybody chooses their own mail', async () => {
  const { editor, reviewer } = people
  const choose = (who: string, whose: string) =>
    run(who, `insert into notification_choices (person_id, kind, by_mail) values ('${whose}', 'mention', false)`)
  expect(await choose(editor, reviewer)).toBe('CC001')
  expect(await choose('installation', reviewer)).toBe('CC001')
  expect(await choose(reviewer, reviewer)).toBe('done')
  expect(await run(editor, 'update notification_choices set by_mail = true')).toBe('CC001')
})

test('mail is sent by the installation, once, and keeps no text', async () => {
  const { editor, reviewer } = people
  const queue = (who: string, state = 'queued') =>
    run(
      who,
      `insert into mails (person_id, subject, body, state, expires_at) values ('${reviewer}', 'News', 'A link', '${state}', now())`,
    )
  expect(await queue('')).toBe('CC001')
  expect(await queue(editor, 'sent')).toBe('CC003')
  expect(await queue(editor)).toBe('done')
  expect(await run(editor, `update mails set state = 'sent'`)).toBe('CC001')
  expect(await run('installation', `update mails set body = 'Another'`)).toBe('42501')
  expect(await run('installation', `update mails set attempts = attempts + 1, error = 'refused'`)).toBe('done')
  expect(await run('installation', `update mails set state = 'sent'`)).toBe('done')
  const [row] = await owner`select body, sent_at is not null as dated, attempts from mails`
  expect(row).toEqual({ body: null, dated: true, attempts: 1 })
  expect(await run('installation', `update mails set state = 'queued'`)).toBe('CC005')
})
