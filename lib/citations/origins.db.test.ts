import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { saveVerdict } from '#lib/claims/commands'
import { abandonRevision, startRevision } from '#lib/revisions/commands'
import { getWorkingClaim } from '#lib/revisions/queries'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { addCitation, removeCitation } from './commands.ts'
import { citationInput } from './input.ts'
import { listOrigins } from './origin-queries.ts'

const { people, source, at, cited, finding, draft, complete, publish, live } = await openNewsroom(connectAs('owner'))
const { editor, admin } = people
afterAll(closePools)

let agency: string
beforeAll(async () => {
  const described = { title: 'A wire', publisher: 'An agency', language: 'en', kind: 'news_report' }
  agency = (await createSource(editor, sourceInput.parse(described))).id
})

const translated = {
  quote: 'Δεν υπάρχει συμφωνία',
  translation: 'There is no agreement',
  translationLanguage: 'en',
  translator: 'The newsroom',
}

test('a source that another has it from is published with it, and comes back with an abandoned revision', async () => {
  const id = await complete()
  await at(id, (v) => addCitation(editor, id, v, null, cited({ relation: 'supports', origin: agency, ...translated })))
  await publish(id)
  const before = await getWorkingClaim(editor, id)
  const [citation] = (await live(id)).citations
  expect(citation).toMatchObject({
    origin: { source: agency },
    quotation: { translation: { text: translated.translation, language: 'en', translator: 'The newsroom' } },
  })
  expect((await live(id)).sources.map(({ publisher }) => publisher).sort()).toEqual(['A paper', 'An agency'])
  await at(id, (v) => startRevision(editor, id, v))
  await at(id, (v) => removeCitation(editor, id, v, citation?.id as string))
  await at(id, (v) => addCitation(editor, id, v, null, cited({ origin: 'A briefing' })))
  await at(id, (v) => saveVerdict(editor, id, v, finding({ finding: 'Something else.' })))
  await at(id, (v) => abandonRevision(editor, id, v))
  const after = await getWorkingClaim(editor, id)
  expect(after).toEqual({ ...before, version: after?.version })
})

test('an origin is another source that exists, or words', async () => {
  const id = await draft()
  expect(() => cited({ origin: source })).toThrow('origin_of_itself')
  expect(citationInput.parse({ source, relation: 'supports', origin: ' A  briefing ' }).origin).toEqual({
    name: 'A briefing',
  })
  const adding = at(id, (v) => addCitation(editor, id, v, null, cited({ origin: crypto.randomUUID() })))
  await expect(adding).rejects.toMatchObject({ reason: 'not_found' })
  expect((await getWorkingClaim(editor, id))?.citations).toEqual([])
})

test('what was recorded for the source before is suggested first, then what the claim names, then our sources', async () => {
  const described = { title: 'A second report', publisher: 'A weekly', language: 'en', kind: 'news_report' }
  const { id: weekly } = await createSource(editor, sourceInput.parse(described))
  const [one, other] = [await draft(), await draft()]
  await at(one, (v) => addCitation(editor, one, v, null, cited({ source: weekly, origin: 'A briefing in Geneva' })))
  await at(other, (v) => addCitation(editor, other, v, null, cited({ origin: 'A leaked letter' })))
  const labels = async (place: object) =>
    (await listOrigins(admin, { claim: other, source: weekly, words: '', ...place })).map(({ label }) => label)
  expect((await labels({})).slice(0, 2)).toEqual(['A briefing in Geneva', 'A leaked letter'])
  expect(await labels({})).toContain('An agency: A wire')
  expect(await labels({})).not.toContain('A weekly: A second report')
  expect((await labels({ source: null }))[0]).toBe('A leaked letter')
  await createSource(editor, sourceInput.parse({ ...described, title: 'A newer report' }))
  await at(one, (v) => addCitation(editor, one, v, null, cited({ source: weekly, origin: agency })))
  expect((await labels({})).slice(0, 2)).toEqual(['An agency: A wire', 'A briefing in Geneva'])
  expect(await labels({ words: 'WIRE' })).toEqual(['An agency: A wire'])
  expect(await labels({ words: 'leaked' })).toEqual(['A leaked letter'])
})
