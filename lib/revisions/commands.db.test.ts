import { afterAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { addCitation, removeCitation } from '#lib/citations/commands'
import { saveClaim, saveVerdict, saveWaiver } from '#lib/claims/commands'
import { claimInput, waiverInput } from '#lib/claims/input'
import { getSubject } from '#lib/claims/queries'
import { removeAccused, saveAccused } from '#lib/replies/commands'
import { accusedInput } from '#lib/replies/input'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { addStatement, removeStatement, saveStatement } from '#lib/statements/commands'
import { confirmWithholding, requestWithholding } from '#lib/withholdings/commands'
import { listHolders } from '#lib/withholdings/queries'
import type { WithholdableSubject } from '#lib/withholdings/withholding'
import { abandonRevision, startRevision } from './commands.ts'
import { getWorkingClaim } from './queries.ts'

const owner = connectAs('owner')
const { people, text, party, state, at, words, cited, finding, complete, publish, live } = await openNewsroom(owner)
afterAll(closePools)

/** By two reviewers, who leave what else holds the same words. */
async function withhold(subject: WithholdableSubject, id: string) {
  const { reviewer, secondReviewer } = people
  const seen = (await listHolders(reviewer, subject, id)).map((one) => one.id)
  await requestWithholding(reviewer, { subject, id, reason: 'By order of a court', note: null, seen })
  const [request] = await owner`select id from withholding_requests where subject_id = ${id}`
  await confirmWithholding(secondReviewer, request?.id)
}

test('an abandoned revision leaves the drafts as the live version is', async () => {
  const { editor } = people
  const id = await complete()
  await at(id, (v) =>
    saveAccused(
      editor,
      id,
      v,
      accusedInput.parse({ party, request: { askedOn: '2025-02', askedVia: 'e-mail', outcome: 'No answer' } }),
    ),
  )
  await at(id, (v) =>
    addStatement(
      editor,
      id,
      v,
      words({ stance: 'denies', wording: 'quoted', words: 'Wij leveren geen wapens.', language: 'nl' }),
      [cited()],
    ),
  )
  await at(id, (v) => addCitation(editor, id, v, null, cited({ relation: 'context', locator: 'paragraph 2' })))
  await publish(id)
  const first = await live(id)
  const before = await getWorkingClaim(editor, id)
  await at(id, (v) => startRevision(editor, id, v))
  const [asserted, denied] = before?.statements ?? []
  await at(id, (v) => removeCitation(editor, id, v, before?.citations[0]?.id as string))
  await at(id, (v) =>
    saveStatement(editor, id, v, asserted?.id as string, words({ words: 'It says otherwise.', said: '' })),
  )
  await at(id, (v) => removeStatement(editor, id, v, denied?.id as string))
  await at(id, (v) => addStatement(editor, id, v, words({ stance: 'concedes' }), [cited()]))
  await at(id, (v) => removeAccused(editor, id, v, party))
  await at(id, (v) =>
    saveWaiver(editor, id, v, waiverInput.parse({ gate: 'asserted', reason: 'Nobody on record asserts this.' })),
  )
  await at(id, (v) => saveVerdict(editor, id, v, finding({ verdict: 'false', recheckOn: '2026-01-01' })))
  await at(id, (v) => saveClaim(editor, id, v, claimInput.parse({ sentence: 'Something else', language: 'nl' })))
  await at(id, (v) => abandonRevision(editor, id, v))
  const after = await getWorkingClaim(editor, id)
  expect(after).toEqual({ ...before, version: after?.version })
  expect(await state(id)).toBe('published')
  await at(id, (v) => startRevision(editor, id, v))
  await publish(id, { kind: 'update', note: 'The same content again.' })
  expect(await live(id)).toEqual({
    ...first,
    kind: 'update',
    note: 'The same content again.',
    hash: expect.any(String),
  })
})

test('a revision of a withheld version is abandoned as it stands, since its words do not come back', async () => {
  const { editor } = people
  const id = await complete()
  await publish(id)
  const [version] = await owner`select id from publications where claim_id = ${id}`
  await withhold('publication', version?.id)
  await at(id, (v) => startRevision(editor, id, v))
  await at(id, (v) => saveVerdict(editor, id, v, finding({ finding: 'Settled by now.' })))
  expect(await getSubject(editor, id)).toMatchObject({ isLiveWithheld: true })
  await at(id, (v) => abandonRevision(editor, id, v))
  expect(await state(id)).toBe('published')
  expect(await getWorkingClaim(editor, id)).toMatchObject({ finding: 'Settled by now.' })
  expect((await getSubject(editor, id))?.contributors).toEqual([editor.id])
})

test('a revision is abandoned also where the text of a source was withheld meanwhile', async () => {
  const { editor } = people
  const id = await complete()
  const { id: lost } = await createSource(
    editor,
    sourceInput.parse({ title: 'Lost', publisher: 'A paper', language: 'nl', kind: 'news_report' }),
    text,
  )
  const quoted = words({ stance: 'denies', wording: 'quoted', words: 'Wij leveren geen wapens.', language: 'nl' })
  await at(id, (v) => addStatement(editor, id, v, quoted, [cited({ source: lost })]))
  await publish(id)
  const before = await getWorkingClaim(editor, id)
  const [capture] = await owner`select id from captures where source_id = ${lost}`
  await withhold('capture', capture?.id)
  await at(id, (v) => startRevision(editor, id, v))
  await at(id, (v) => saveVerdict(editor, id, v, finding({ finding: 'Something else.' })))
  await at(id, (v) => abandonRevision(editor, id, v))
  expect(await state(id)).toBe('published')
  expect(await getWorkingClaim(editor, id)).toMatchObject({ finding: before?.finding })
})
