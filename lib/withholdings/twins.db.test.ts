import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { captureText } from '#lib/captures/commands'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { getCaptureText } from '#lib/sources/queries'
import { addStatement } from '#lib/statements/commands'
import { confirmWithholding, requestWithholding } from './commands.ts'
import { listHolders, listTwins, listWithholdings } from './queries.ts'

let desk: Awaited<ReturnType<typeof openNewsroom>>
beforeAll(async () => {
  desk = await openNewsroom(connectAs('owner'))
})
afterAll(closePools)

test('whoever asks is shown the copies that go along, and every version that quotes one of them', async () => {
  const { editor, reviewer, secondReviewer } = desk.people
  const text = 'He said: no drones were sent.'
  const copy = async (title: string) => {
    const { id: source } = await createSource(
      editor,
      sourceInput.parse({ title, publisher: 'P', language: 'en', kind: 'other' }),
    )
    return { source, capture: (await captureText(editor, source, text)).id }
  }
  const [asked, twin] = [await copy('The page'), await copy('The same page elsewhere')]
  const claim = await desk.complete()
  const quoting = desk.cited({ source: twin.source, quote: 'no drones were sent' })
  await desk.at(claim, (v) => addStatement(editor, claim, v, desk.words({}), [quoting]))
  await desk.publish(claim)

  expect(await listTwins(editor, asked.capture)).toMatchObject([{ id: twin.capture, title: 'The same page elsewhere' }])
  const [holder, ...more] = await listHolders(reviewer, 'capture', asked.capture)
  expect([holder?.claimId, more]).toEqual([claim, []])
  const wish = { subject: 'capture', id: asked.capture, reason: 'By order of a court', note: null } as const
  await expect(requestWithholding(reviewer, wish)).rejects.toThrow('held_elsewhere')
  await requestWithholding(reviewer, { ...wish, seen: [holder?.id as string] })
  const request = (await listWithholdings(editor, 'capture', [asked.capture])).get(asked.capture)?.request
  await confirmWithholding(secondReviewer, request?.id as string)
  for (const { capture } of [asked, twin]) {
    expect(await getCaptureText(editor, capture)).toBeNull()
    const { withheld } = (await listWithholdings(editor, 'capture', [capture])).get(capture) ?? {}
    expect(withheld).toMatchObject({ reason: 'By order of a court', requestedBy: 'Rea', confirmedBy: 'Rob' })
  }
  expect(await listTwins(editor, asked.capture)).toEqual([])
})
