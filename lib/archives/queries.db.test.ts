import { afterAll, beforeAll, expect, test } from 'vitest'
import { actingAs, closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { as } from '#db/testing/newsroom'
import { keepCapture } from '#lib/captures/commands'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { getSource, listSources } from '#lib/sources/queries'
import { confirmWithholding, requestWithholding } from '#lib/withholdings/commands'
import { listWithholdings } from '#lib/withholdings/queries'
import { getCaptureCopy, getEvidence } from './queries.ts'

const owner = connectAs('owner')
const app = connectAs('app')
const input = { title: 'The treaty', publisher: 'The Paper', language: 'en', kind: 'news_report' }
let people: Awaited<ReturnType<typeof hireActors>>
let source: string

beforeAll(async () => {
  people = await hireActors(owner)
  source = (await createSource(people.editor, sourceInput.parse(input))).id
})
afterAll(closePools)

const bytesOf = (text: string) => new TextEncoder().encode(`<p>${text}`)
const got = { method: 'fetch', mediaType: 'text/html', status: 200, finalUrl: 'https://paper.example/' } as const
const keep = (text: string, of = source) =>
  actingAs(people.editor, (tx) => keepCapture(tx, of, { ...got, text, bytes: bytesOf(text) }))

test('a copy of a capture is all that was kept, but for who made it', async () => {
  const { id } = await keep('They signed')
  const copy = await getCaptureCopy(people.admin, id)
  expect(copy).toMatchObject({
    id,
    method: 'fetch',
    status: 200,
    text: 'They signed',
    withheld: null,
    source: { id: source },
  })
  expect(new Uint8Array(copy?.bytes ?? [])).toEqual(bytesOf('They signed'))
  expect(JSON.stringify(copy)).not.toContain(people.editor.id)
  expect(await getCaptureCopy(people.admin, source)).toBeNull()
})

test('what was withheld leaves its hash and the reason', async () => {
  const { id } = await keep('They signed, it says')
  await requestWithholding(people.reviewer, { subject: 'capture', id, reason: 'By order of a court', note: null })
  const open = (await listWithholdings(people.editor, 'capture', [id])).get(id)?.request?.id as string
  await confirmWithholding(people.secondReviewer, open)
  expect(await getCaptureCopy(people.editor, id)).toMatchObject({
    bytes: null,
    text: null,
    withheld: { reason: 'By order of a court' },
    bytesSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('the evidence of a claim is what it quotes, and of what it cites without quoting the newest', async () => {
  const { editor, admin } = people
  const claim = await desk(app).draft(editor.id)
  const { id: quoted } = await keep('They signed it in March')
  await keep('They signed it in April')
  const other = (await createSource(editor, sourceInput.parse({ ...input, title: 'A report' }), 'Older')).id
  const { id: newest } = await keep('Newer', other)
  const never = (await createSource(editor, sourceInput.parse({ ...input, title: 'Never kept' }))).id
  await as(app, editor.id, async (tx) => {
    await tx`update claims set sentence = 'They signed', version = version + 1 where id = ${claim}`
    await tx`
      insert into citations (claim_id, position, source_id, relation, capture_id, exact, prefix, suffix, starts_at, ends_at)
      values (${claim}, 0, ${source}, 'supports', ${quoted}, 'signed it', 'They ', ' in March', 5, 14)`
    for (const [place, cited] of [other, other, never].entries()) {
      await tx`insert into citations (claim_id, position, source_id, relation) values (${claim}, ${place + 1}, ${cited}, 'context')`
    }
  })
  const evidence = await getEvidence(admin, claim)
  expect(evidence?.claim).toMatchObject({ id: claim, sentence: 'They signed' })
  expect(evidence?.captures.map(({ id }) => id)).toEqual([quoted, newest])
  expect(await getEvidence(admin, source)).toBeNull()
})

test('of two captures of one instant the same is the newest everywhere', async () => {
  const { editor } = people
  const title = 'Kept twice at once'
  const { id: of } = await createSource(editor, sourceInput.parse({ ...input, title }))
  const kept = await actingAs(editor, async (tx) => {
    const one = (text: string) => keepCapture(tx, of, { ...got, text, bytes: bytesOf(text) })
    return [(await one('The one')).id, (await one('The other')).id]
  })
  const claim = await desk(app).draft(editor.id)
  await as(app, editor.id, async (tx) => {
    await tx`update claims set sentence = 'They signed', version = version + 1 where id = ${claim}`
    await tx`insert into citations (claim_id, position, source_id, relation) values (${claim}, 0, ${of}, 'context')`
  })
  const newest = kept.toSorted().at(-1)
  expect((await getSource(editor, of))?.captures[0]?.id).toBe(newest)
  expect((await listSources(editor, title))[0]?.newestCapture).toBe(newest)
  expect((await getEvidence(editor, claim))?.captures).toMatchObject([{ id: newest }])
})
