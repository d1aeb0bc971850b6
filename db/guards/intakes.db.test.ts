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

const url = 'https://paper.example/'
const source = (address: string | null = url, archived: string | null = null) =>
  as(app, people.editor, async (tx) => {
    const [row] = await tx`
      insert into sources (title, publisher, language, kind, url, archived_url)
      values ('S', 'P', 'en', 'other', ${address}, ${archived}) returning id`
    return row?.id as string
  })

const ask = (by: string | null, of: string, reason: string, address = url) =>
  as(app, by, async (tx) => {
    const [row] = await tx`
      insert into intakes (source_id, method, reason, url) values (${of}, 'fetch', ${reason}, ${address}) returning id, asked_by`
    return row as { id: string; asked_by: string | null }
  })

test('what anybody asks for is in their name, and only the installation looks by itself', async () => {
  expect((await ask(people.editor, await source(), 'asked')).asked_by).toBe(people.editor)
  expect((await ask('installation', await source(), 'watch')).asked_by).toBeNull()
  const another = await source()
  expect(await codeOf(ask(people.editor, another, 'watch'))).toBe('CC001')
  expect(await codeOf(ask(null, another, 'watch'))).toBe('CC001')
  expect(await codeOf(ask(null, another, 'asked'))).toBe('CC001')
})

test('what is fetched is the address that the source has', async () => {
  const of = await source()
  expect(await codeOf(ask(people.editor, of, 'asked', 'https://evil.example/'))).toBe('CC006')
  expect(await codeOf(ask(people.editor, of, 'asked'))).toBe('done')
})

test('an attempt is settled by somebody who is known', async () => {
  const { id } = await ask(people.editor, await source(), 'asked')
  const settle = (by: string | null) =>
    codeOf(as(app, by, (tx) => tx`update intakes set state = 'failed', failure = 'gone' where id = ${id}`))
  expect(await settle(null)).toBe('CC001')
  expect(await settle('installation')).toBe('done')
})

test('a source and its archived copy are at web addresses', async () => {
  const script = 'javascript:alert(1)'
  expect(await codeOf(source(script))).toBe('23514')
  expect(await codeOf(source(url, script))).toBe('23514')
  expect(await codeOf(source(null, 'HTTPS://archive.example/1'))).toBe('done')
})

/** A quotation, and a later copy of its source. */
async function quoted() {
  const claim = await desk(app).draft(people.editor)
  const of = await source()
  return as(app, people.editor, async (tx) => {
    const first = await insertCapture(tx, of, 'They were sent in March.')
    await tx`update claims set version = version + 1 where id = ${claim}`
    const [citation] = await tx`
      insert into citations (claim_id, source_id, relation, position, capture_id, exact, prefix, suffix, starts_at, ends_at)
      values (${claim}, ${of}, 'supports', 1, ${first}, 'were sent', 'They ', ' in', 5, 14) returning id`
    return { claim, citation: citation?.id as string, later: await insertCapture(tx, of, 'They were sent in May.') }
  })
}

const anchor = (by: string | null, citation: string, capture: string) =>
  codeOf(
    as(
      app,
      by,
      (tx) =>
        tx`insert into anchors (citation_id, capture_id, stands, starts_at, ends_at) values (${citation}, ${capture}, true, 5, 14)`,
    ),
  )

test('an anchor is a place in a capture of the same source', async () => {
  const [one, other] = [await quoted(), await quoted()]
  expect(await anchor('installation', one.citation, other.later)).toBe('CC006')
  expect(await anchor(null, one.citation, one.later)).toBe('CC001')
  expect(await anchor('installation', one.citation, one.later)).toBe('done')
})

test('anchors go with the words that they are about', async () => {
  const { claim, citation, later } = await quoted()
  await anchor('installation', citation, later)
  const count = async () => (await owner`select from anchors where citation_id = ${citation}`).length
  await as(app, people.editor, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${claim}`
    await tx`update citations set locator = 'top' where id = ${citation}`
  })
  expect(await count()).toBe(1)
  await as(app, people.editor, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${claim}`
    await tx`update citations set exact = 'sent', prefix = 'were ', starts_at = 10 where id = ${citation}`
  })
  expect(await count()).toBe(0)
})
