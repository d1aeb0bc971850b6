import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { withholding } from '#db/guards/withholding'
import { hireActors } from '#db/testing/actors'
import { insertCapture } from '#db/testing/captures'
import { connectAs } from '#db/testing/database'
import { as } from '#db/testing/newsroom'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { getOriginal } from './queries.ts'

const owner = connectAs('owner')
const app = connectAs('app')
const court = withholding(app, owner)
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

test('an original is there as it came until it is withheld; then only the reason is', async () => {
  const { editor, reviewer, secondReviewer } = people
  const input = { title: 'The treaty', publisher: 'The Paper', language: 'en', kind: 'news_report' }
  const { id: source } = await createSource(editor, sourceInput.parse(input))
  const keep = (text: string) => as(app, editor.id, (tx) => insertCapture(tx, source, text, 'text/html'))
  const [capture, other] = [await keep('<p>Words</p>'), await keep('<p>Other words</p>')]
  expect(await getOriginal(editor, capture)).toEqual({
    source,
    mediaType: 'text/html',
    sentAs: 'text/html',
    bytes: Buffer.from('<p>Words</p>'),
  })
  expect(await getOriginal(editor, crypto.randomUUID())).toBeNull()
  const request = await court.ask(reviewer.id, capture, 'capture')
  expect(await court.confirm(secondReviewer.id, request)).toBe('done')
  expect(await getOriginal(editor, capture)).toEqual({ withheld: 'By order of a court' })
  expect(await getOriginal(editor, other)).toMatchObject({ bytes: Buffer.from('<p>Other words</p>') })
})
