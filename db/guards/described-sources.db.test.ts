import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const app = connectAs('app')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(connectAs('owner'))
})

const record = (described: boolean) =>
  as(app, people.editor, async (tx) => {
    const [source] = await tx`
      insert into sources (title, publisher, language, kind, described)
      values ('https://paper.example', 'paper.example', 'en', 'other', ${described}) returning id`
    return source?.id as string
  })

const cite = (claim: string, source: string, origin: string | null = null) =>
  as(app, people.editor, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${claim}`
    await tx`
      insert into citations (claim_id, position, source_id, relation, origin_source_id)
      values (${claim}, 1, ${source}, 'supports', ${origin})`
  })

test('a claim is submitted once somebody has said what its sources are, also those that others have it from', async () => {
  const [address, origin] = [await record(false), await record(false)]
  const claim = await on.draft(people.editor)
  await cite(claim, address, origin)
  const describe = (source: string, described: boolean) =>
    as(
      app,
      people.editor,
      (tx) => tx`update sources set described = ${described}, version = version + 1 where id = ${source}`,
    )
  expect(await codeOf(on.submit(people.editor, claim))).toBe('CC061')
  await describe(address, true)
  expect(await codeOf(on.submit(people.editor, claim))).toBe('CC061')
  await describe(origin, true)
  expect(await codeOf(on.submit(people.editor, claim))).toBe('done')
  expect(await codeOf(describe(address, false))).toBe('CC003')
})
