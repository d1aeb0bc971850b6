import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const app = connectAs('app')
const reader = connectAs('public')
const owner = connectAs('owner')
const everything = connectAs('super')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})
beforeEach(() => everything`truncate tips cascade`)

const tip = { words: 'A minister said it', language: 'en' }
const handIn = async (
  more: object = {},
  { form = randomUUID() as string, network = 'here', through = reader } = {},
) => {
  const [row] = await through`select hand_in_tip(${through.json({ ...tip, ...more })}, ${form}, ${network}) as seconds`
  return row?.seconds as number | null
}
async function received(more: object = {}): Promise<string> {
  const form = randomUUID()
  await handIn(more, { form })
  const [row] = await app`select id from tips where form_key = ${form}`
  return row?.id
}
const run = (who: string | null, statement: string) => codeOf(as(app, who, (tx) => tx.unsafe(statement)))
const decline = (id: string) => `update tips set outcome = 'declined', reason = 'An opinion' where id = '${id}'`
const jobs = async (task: string) =>
  (
    await everything`
    select j.payload ->> 'tip' as tip from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${task}`
  ).map((job) => job.tip)
const link = (id: string, sha256 = `link of ${id}`) =>
  `update tip_senders set link_sha256 = '${sha256}' where tip_id = '${id}'`
const answer = (id: string, wants: boolean) => reader`select answer_tip_link(${`link of ${id}`}, ${wants})`

describe('a tip', () => {
  test('is handed in by the role of readers through its function, which leaves an event of nobody', async () => {
    const claim = await on.published(people.editor, people.reviewer)
    const [{ slug } = { slug: '' }] = await app`select slug from claims where id = ${claim}`
    expect(await handIn({ about: slug, seen: 'On television', why: 'It spreads', name: 'Nele' })).toBeNull()
    const [kept] = await app`select t.*, s.name from tips t join tip_senders s on s.tip_id = t.id`
    expect(kept).toMatchObject({
      about_id: claim,
      words: tip.words,
      seen: 'On television',
      outcome: null,
      name: 'Nele',
    })
    expect(await app`select actor, act from events where subject = 'tip' and subject_id = ${kept?.id}`).toEqual([
      { actor: null, act: 'receive' },
    ])
  })

  test('is read by no reader, and written by nobody directly', async () => {
    for (const table of ['tips', 'tip_senders']) {
      expect(await codeOf(reader.unsafe(`select * from ${table}`))).toBe('42501')
      expect(await codeOf(reader.unsafe(`delete from ${table}`))).toBe('42501')
    }
    const write = `insert into tips (words, language, form_key) values ('a', 'en', 'b')`
    expect(await run(people.editor, write)).toBe('42501')
    expect(await codeOf(reader.unsafe(write))).toBe('42501')
    expect(await codeOf(app`select hand_in_tip('{}', 'a', 'b')`)).toBe('42501')
    expect(await run(people.editor, 'delete from tips')).toBe('42501')
  })

  test('says nothing of a claim that is not public', async () => {
    await on.draft(people.editor, 'not-published')
    await handIn({ about: 'not-published' })
    expect(await app`select about_id from tips`).toEqual([{ about_id: null }])
  })

  test('of one form is kept once, also ten times at the same instant', async () => {
    const form = randomUUID()
    const many = connectAs('public', 10)
    await Promise.all(Array.from({ length: 10 }, () => handIn({}, { form, through: many })))
    expect(await app`select from tips`).toHaveLength(1)
  })

  test('is too much after thirty an hour from one network, and no more than that get through at once', async () => {
    const many = connectAs('public', 10)
    const waits = await Promise.all(
      Array.from({ length: 35 }, () => handIn({}, { network: 'a school', through: many })),
    )
    expect(waits.filter((seconds) => seconds === null)).toHaveLength(30)
    for (const seconds of waits.filter((each) => each !== null)) expect(seconds).toBeGreaterThan(3500)
    expect(await handIn({}, { network: 'another' })).toBeNull()
    await everything`alter table tips disable trigger guard`
    await everything`update tips set received_at = received_at - interval '1 hour'`
    await everything`alter table tips enable trigger guard`
    expect(await handIn({}, { network: 'a school' })).toBeNull()
  })

  test('is too much after six hundred an hour from everywhere', async () => {
    await everything`
      insert into tips (words, language, form_key, network) select 'a', 'en', n::text, n::text from generate_series(1, 600) n`
    expect(await handIn()).toBeGreaterThan(3500)
  })

  test('is settled once, by whoever writes, with a reason or a claim', async () => {
    const [one, other, third] = [await received(), await received(), await received()]
    const claim = await on.draft(people.editor)
    for (const who of [null, 'installation', people.admin]) expect(await run(who, decline(one))).toBe('CC001')
    expect(await run(people.editor, `update tips set outcome = 'declined' where id = '${one}'`)).toBe('23514')
    expect(await run(people.editor, `update tips set outcome = 'merged' where id = '${one}'`)).toBe('23514')
    expect(await run(people.editor, decline(one))).toBe('done')
    expect(
      await run(people.reviewer, `update tips set outcome = 'merged', claim_id = '${claim}' where id = '${other}'`),
    ).toBe('done')
    for (const again of [decline(one), `update tips set outcome = null, reason = null where id = '${one}'`]) {
      expect(await run(people.reviewer, again)).toBe('CC003')
    }
    expect(await run(people.editor, `update tips set words = 'Mine' where id = '${third}'`)).toBe('42501')
    await on.move(people.editor, claim, 'discarded')
    expect(
      await run(people.editor, `update tips set outcome = 'merged', claim_id = '${claim}' where id = '${third}'`),
    ).toBe('CC003')
    expect(
      await app`select actor, act, claim_id from events where subject = 'tip' and act <> 'receive' order by sequence`,
    ).toEqual([
      { actor: people.editor, act: 'decline', claim_id: null },
      { actor: people.reviewer, act: 'merge', claim_id: claim },
    ])
  })

  test('of two who settle it at the same instant is settled by one', async () => {
    const id = await received()
    const codes = await Promise.all([people.editor, people.secondEditor].map((who) => run(who, decline(id))))
    expect(codes.toSorted()).toEqual(['CC003', 'done'])
  })

  test('forgets where it came from, by the installation only', async () => {
    await received()
    for (const who of [null, people.editor]) expect(await run(who, 'update tips set network = null')).toBe('CC001')
    expect(await run('installation', `update tips set network = 'there'`)).toBe('CC001')
    expect(await run('installation', 'update tips set network = null')).toBe('done')
  })
})

describe('whoever sent a tip', () => {
  const email = 'reader@example.org'

  test('is asked by mail whether the address is theirs, at most three times a day', async () => {
    const ids: string[] = []
    for (let turn = 0; turn < 5; turn++) ids.push(await received({ email: turn % 2 ? email : email.toUpperCase() }))
    expect((await jobs('askTipSender')).filter((each) => ids.includes(each)).toSorted()).toEqual(
      ids.slice(0, 3).toSorted(),
    )
    expect(await app`select from tip_senders`).toHaveLength(5)
  })

  test('is told of the outcome only after confirming the address, and once', async () => {
    const [told, untold] = [await received({ email }), await received({ email })]
    for (const id of [told, untold]) expect(await run('installation', link(id))).toBe('done')
    expect(await run(people.editor, link(told, 'mine'))).toBe('CC001')
    const asked = () => reader`select is_tip_sender_confirmed(${`link of ${told}`}) as is`
    expect(await asked()).toEqual([{ is: false }])
    await answer(told, true)
    expect(await asked()).toEqual([{ is: true }])
    const tell = (id: string, at = 'now()') => `update tip_senders set told_at = ${at} where tip_id = '${id}'`
    expect(await run('installation', tell(told))).toBe('CC003')
    for (const id of [told, untold]) await run(people.editor, decline(id))
    expect(await jobs('tellTipSender')).toEqual([told])
    expect(await run('installation', tell(untold))).toBe('CC003')
    expect(await run(people.editor, tell(told))).toBe('CC001')
    expect(await run('installation', tell(told))).toBe('done')
    // The same instant once more would change nothing.
    expect(await run('installation', tell(told, `now() + interval '1 minute'`))).toBe('CC003')
    await answer(untold, true)
    expect((await jobs('tellTipSender')).toSorted()).toEqual([told, untold].toSorted())
  })

  test('is not confirmed by the desk, and has name and address forgotten whenever they like', async () => {
    const id = await received({ email, name: 'Nele' })
    expect(await run(people.editor, 'update tip_senders set confirmed_at = now()')).toBe('42501')
    await run('installation', link(id))
    await answer(id, false)
    expect(await app`select from tip_senders`).toHaveLength(0)
    expect(await reader`select is_tip_sender_confirmed(${`link of ${id}`}) as is`).toEqual([{ is: null }])
  })

  test('is forgotten ninety days after the outcome, or a year after the tip came', async () => {
    const [settled, open] = [await received({ email }), await received({ email })]
    await run(people.editor, decline(settled))
    const forget = (id: string) => run('installation', `delete from tip_senders where tip_id = '${id}'`)
    const age = async (id: string, column: 'settled_at' | 'received_at', days: number) => {
      await everything`alter table tips disable trigger guard`
      await everything`update tips set ${everything(column)} = now() - make_interval(days => ${days}) where id = ${id}`
      await everything`alter table tips enable trigger guard`
    }
    await age(settled, 'settled_at', 89)
    await age(open, 'received_at', 364)
    for (const id of [settled, open]) expect(await forget(id)).toBe('CC005')
    await age(settled, 'settled_at', 91)
    await age(open, 'received_at', 366)
    expect(await run(people.admin, 'delete from tip_senders')).toBe('CC001')
    for (const id of [settled, open]) expect(await forget(id)).toBe('done')
    expect(await app`select from tip_senders`).toHaveLength(0)
  })
})
