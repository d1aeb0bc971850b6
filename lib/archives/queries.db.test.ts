import { afterAll, beforeAll, expect, test } from 'vitest'
import { actingAs, closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { keepCapture } from '#lib/captures/commands'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { confirmWithholding, requestWithholding } from '#lib/withholdings/commands'
import { listWithholdings } from '#lib/withholdings/queries'
import { getCaptureCopy } from './queries.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
let source: string

beforeAll(async () => {
  people = await hireActors(owner)
  const input = { title: 'The treaty', publisher: 'The Paper', language: 'en', kind: 'news_report' }
  source = (await createSource(people.editor, sourceInput.parse(input))).id
})
afterAll(closePools)

const bytes = new TextEncoder().encode('<p>They signed')
const got = { method: 'fetch', mediaType: 'text/html', status: 200, finalUrl: 'https://paper.example/', bytes } as const
const keep = (text: string) => actingAs(people.editor, (tx) => keepCapture(tx, source, { ...got, text }))

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
  expect(new Uint8Array(copy?.bytes ?? [])).toEqual(bytes)
  expect(JSON.stringify(copy)).not.toContain(people.editor.id)
  expect(await getCaptureCopy(people.admin, source)).toBeNull()
})

test('what was withheld leaves its hash and the reason, although another capture holds the same bytes', async () => {
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
