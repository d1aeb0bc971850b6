import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { nest } from '#lib/actions/form-values'
import { citationInput } from '#lib/citations/input'
import { createParty } from '#lib/parties/commands'
import { partyInput } from '#lib/parties/input'
import { saveAccused, saveReplyRequest } from '#lib/replies/commands'
import { requestValues } from '#lib/replies/form-values'
import { accusedInput, replyRequestInput } from '#lib/replies/input'
import { getWorkingClaim } from '#lib/revisions/queries'
import type { WorkingClaim } from '#lib/revisions/working-claim'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { addStatement, saveStatement } from '#lib/statements/commands'
import { statementValues } from '#lib/statements/form-values'
import { statementInput } from '#lib/statements/input'
import { createTopic } from '#lib/topics/commands'
import { topicInput } from '#lib/topics/input'
import { createClaim, saveClaim, saveVerdict, saveWaiver } from './commands.ts'
import { textValues, verdictValues, waiverValues } from './form-values.ts'
import { claimInput, verdictInput, waiverInput } from './input.ts'

const owner = connectAs('owner')
let editor: Awaited<ReturnType<typeof hireActors>>['editor']
let id: string
let statement: string
let request: string

/** A claim in which every field of every form says something. */
beforeAll(async () => {
  editor = (await hireActors(owner)).editor
  const topic = await createTopic(editor, topicInput.parse({ title: 'A dossier', language: 'en' }))
  const party = await createParty(editor, partyInput.parse({ name: 'Iran', language: 'en', kind: 'state' }))
  const source = await createSource(
    editor,
    sourceInput.parse({ title: 'S', publisher: 'P', published: '2025', language: 'fa', kind: 'other' }),
    'Words as they were said.',
  )
  const text = { sentence: 'It is so.', language: 'en', context: 'One.\n\nTwo.', firstMade: '2025-01~' }
  id = (await createClaim(editor, claimInput.parse({ ...text, topics: [topic.id] }))).id
  const found = {
    verdict: 'mixed',
    finding: 'Partly.',
    rationale: 'Because.',
    wouldChange: 'A paper.',
    recheckOn: '2030-01-31',
  }
  await saveVerdict(editor, id, 1, verdictInput.parse(found))
  await saveWaiver(editor, id, 2, waiverInput.parse({ gate: 'asserted', reason: 'Nobody says so.' }))
  const asked = {
    askedOn: '2025-02',
    askedVia: 'mail',
    replyBy: '2025-03-01',
    answered: 'yes',
    answeredOn: '2025-02-20',
  }
  await saveAccused(editor, id, 3, accusedInput.parse({ party: party.id, request: { ...asked, outcome: 'No.' } }))
  const said = { party: party.id, stance: 'denies', said: '2025-01-17', office: 'Spokesman', venue: 'A briefing' }
  const reported = { ...said, wording: 'reported', words: 'It is not so.', language: 'en' }
  const first = await addStatement(editor, id, 4, statementInput.parse(reported), [])
  const translated = { translation: 'Words', translationLanguage: 'en', translator: 'T' }
  const quoted = {
    ...said,
    repliesTo: first.id,
    wording: 'quoted',
    words: 'as they were said',
    language: 'fa',
    ...translated,
  }
  const cited = [citationInput.parse({ source: source.id, relation: 'reports' })]
  statement = (await addStatement(editor, id, 5, statementInput.parse(quoted), cited)).id
  request = (await working()).accused[0]?.requests[0]?.id as string
})
afterAll(closePools)

const working = async () => (await getWorkingClaim(editor, id)) as WorkingClaim

type Save = (claim: WorkingClaim) => Promise<void>
const forms: [string, (claim: WorkingClaim) => object | null, Save][] = [
  ['the claim', textValues, (now) => saveClaim(editor, id, now.version, claimInput.parse(nest(textValues(now))))],
  [
    'the verdict',
    verdictValues,
    (now) => saveVerdict(editor, id, now.version, verdictInput.parse(nest(verdictValues(now)))),
  ],
  [
    'a reason',
    (now) => waiverValues(now, 'asserted'),
    (now) =>
      saveWaiver(
        editor,
        id,
        now.version,
        waiverInput.parse({ gate: 'asserted', ...nest(waiverValues(now, 'asserted')) }),
      ),
  ],
  [
    'a statement',
    (now) => statementValues(now, statement),
    (now) => {
      const values = nest(statementValues(now, statement) ?? {})
      return saveStatement(
        editor,
        id,
        now.version,
        statement,
        z.object({ statement: statementInput }).parse(values).statement,
      )
    },
  ],
  [
    'a request for a reply',
    (now) => requestValues(now, request),
    (now) => {
      const values = nest(requestValues(now, request) ?? {})
      return saveReplyRequest(
        editor,
        id,
        now.version,
        request,
        z.object({ request: replyRequestInput }).parse(values).request,
      )
    },
  ],
]

test.each(forms)('%s: saved as it stands, nothing changes', async (_, values, save) => {
  const before = await working()
  expect(Object.values(values(before) ?? {}).filter((value) => value.length === 0)).toEqual([])
  await save(before)
  expect(await working()).toEqual({ ...before, version: before.version + 1 })
})

test('what is not there has no values', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000'
  const claim = await working()
  expect(statementValues(claim, nobody)).toBeNull()
  expect(requestValues(claim, nobody)).toBeNull()
  expect(waiverValues(claim, 'origins')).toEqual({ reason: '' })
})
