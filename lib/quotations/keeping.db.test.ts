import { afterAll, expect, test } from 'vitest'
import { actingAs, closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { outcome } from '#db/testing/outcome'
import { captureText, keepCapture } from '#lib/captures/commands'
import { addCitation, removeCitation } from '#lib/citations/commands'
import { citationInput } from '#lib/citations/input'
import { listQuotations } from '#lib/citations/queries'
import type { Refusal } from '#lib/refusal'
import { submitForReview } from '#lib/reviews/commands'
import { getWorkingClaim } from '#lib/revisions/queries'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { addStatement, saveStatement } from '#lib/statements/commands'

const owner = connectAs('owner')
const { people, source, text, at, state, words, cited, submission, draft, complete } = await openNewsroom(owner)
const captureOf = async (source: string): Promise<string> =>
  (await owner`select id from captures where source_id = ${source}`)[0]?.id
afterAll(closePools)

test('quotations are kept as they stand in the capture, with what stands around them', async () => {
  const id = await draft()
  await addStatement(
    people.editor,
    id,
    1,
    words({ wording: 'quoted', words: '"Wij leveren  geen wapens."', language: 'nl' }),
    [cited()],
  )
  const quoted = (await getWorkingClaim(people.editor, id))?.statements[0]
  expect(quoted?.words.text).toBe('“Wij leveren geen wapens.”')
  const quotation = quoted?.citations[0]?.quotation
  expect(quotation).toMatchObject({ exact: '“Wij leveren geen wapens.”', proven: true })
  expect(`${text}`.slice(quotation?.start, quotation?.end)).toBe(quotation?.exact)
})

test('quotations with one altered letter are refused, as statement, as changed statement and as citation', async () => {
  const { editor } = people
  const id = await draft()
  const quoted = (said: string) => words({ wording: 'quoted', words: said, language: 'nl' })
  expect(await outcome(addStatement(editor, id, 1, quoted('Wij leveren geen wapenz.'), [cited()]))).toBe(
    'quotation_not_found',
  )
  expect(await outcome(addStatement(editor, id, 1, quoted('Wij leveren geen wapens.'), []))).toBe('quotation_not_found')
  const { id: statement } = await addStatement(editor, id, 1, quoted('Wij leveren geen wapens.'), [cited()])
  expect(await outcome(saveStatement(editor, id, 2, statement, quoted('Wij leverde geen wapens.')))).toBe(
    'quotation_not_found',
  )
  expect(await outcome(addCitation(editor, id, 2, null, cited({ quote: 'Δεν υπάρχει συμφωνια' })))).toBe(
    'quotation_not_found',
  )
  expect(await outcome(addCitation(editor, id, 2, null, cited({ quote: 'Δεν υπάρχει συμφωνία' })))).toBe('done')
})

test('a quotation that is not found is refused with the nearest passage, whose words then are', async () => {
  const { editor } = people
  const id = await draft()
  const refused = await addCitation(editor, id, 1, null, cited({ quote: 'wij leverden geen wapens' })).catch(
    (error: Refusal) => error,
  )
  expect(refused).toMatchObject({
    reason: 'quotation_not_found',
    values: { source: 'A report', captures: 1, nearest: 'Wij leveren geen wapens' },
  })
  await addCitation(editor, id, 1, null, cited({ quote: 'Wij leveren geen wapens' }))
  const unlike = await addCitation(editor, id, 2, null, cited({ quote: 'Nobody has said a thing' })).catch(
    (error: Refusal) => error,
  )
  expect(unlike).toMatchObject({ values: { source: 'A report', captures: 1 } })
  expect((unlike as Refusal).values).not.toHaveProperty('nearest')
})

test('quotations with marked gaps are kept, proven and submitted; their parts stand in order', async () => {
  const { editor } = people
  const id = await complete()
  const quoted = words({ wording: 'quoted', words: 'de woordvoerder (...) "Wij leveren', language: 'nl' })
  await at(id, (v) => addStatement(editor, id, v, quoted, [cited()]))
  const quotation = (await getWorkingClaim(editor, id))?.statements.find((each) => each.words.wording === 'quoted')
    ?.citations[0]?.quotation
  expect(quotation).toMatchObject({ exact: 'de woordvoerder […] “Wij leveren', proven: true })
  expect(text.slice(quotation?.start, quotation?.end)).toBe('de woordvoerder: “Wij leveren')
  expect(
    await outcome(at(id, (v) => addCitation(editor, id, v, null, cited({ quote: 'wapens […] Wij leveren' })))),
  ).toBe('quotation_not_found')
  await at(id, (v) => submitForReview(editor, id, v, submission()))
  expect(await state(id)).toBe('in_review')
})

test('the capture and the place that somebody read are cited, with the page', async () => {
  const { editor } = people
  const { id: source } = await createSource(
    editor,
    sourceInput.parse({ title: 'In pages', publisher: 'A paper', language: 'en', kind: 'other' }),
    'No.\fNo.\fYes. No.',
  )
  const older = await captureOf(source)
  await captureText(editor, source, 'No. Maybe.')
  const id = await draft()
  const add = async (more: object) => {
    await at(id, (v) => addCitation(editor, id, v, null, cited({ source, ...more })))
    const citation = (await getWorkingClaim(editor, id))?.citations.at(-1)
    return { capture: citation?.quotation?.capture.id, start: citation?.quotation?.start, locator: citation?.locator }
  }
  expect(await add({ quote: 'No', capture: older, near: 4 })).toEqual({ capture: older, start: 4, locator: 'p. 2' })
  expect(await add({ quote: 'No', capture: older, near: 5, locator: 'the end' })).toEqual({
    capture: older,
    start: 13,
    locator: 'the end',
  })
  expect(await add({ quote: 'No' })).toMatchObject({ start: 0, locator: null })
  expect(await add({ quote: 'Maybe', capture: older })).toMatchObject({ start: 4, locator: null })
  const refused = await add({ quote: 'No. Yes! No', capture: older }).catch((error: Refusal) => error)
  expect(refused).toMatchObject({ values: { nearest: 'No.\nYes. No' } })
  expect(await add({ quote: 'No.\nYes. No', capture: older })).toMatchObject({ start: 4, locator: 'p. 2' })
})

test('words that a newer text no longer has stay proven by the older one, and are told to be gone', async () => {
  const { editor } = people
  const { id: source } = await createSource(
    editor,
    sourceInput.parse({ title: 'Edited later', publisher: 'A paper', language: 'en', kind: 'other' }),
    'We never said so. We said otherwise.',
  )
  const older = await captureOf(source)
  const id = await draft()
  const translated = { translation: 'Nooit gezegd.', translationLanguage: 'nl', translator: 'The desk' }
  await at(id, (v) => addCitation(editor, id, v, null, cited({ source, quote: 'We never said so', ...translated })))
  await at(id, (v) => addCitation(editor, id, v, null, cited({ source, quote: 'We said otherwise' })))
  const quotations = async (capture: string) =>
    (await listQuotations(editor, source, capture)).map(({ exact, isOwn, startsAt }) => [exact, isOwn, startsAt])
  expect(await quotations(older)).toEqual([
    ['We never said so', true, 0],
    ['We said otherwise', true, 18],
  ])
  expect((await getWorkingClaim(editor, id))?.gone).toEqual({})

  const { id: newer } = await captureText(editor, source, 'We said otherwise.')
  expect(await quotations(newer)).toEqual([
    ['We said otherwise', false, 0],
    ['We never said so', false, null],
  ])
  const claim = await getWorkingClaim(editor, id)
  const [first] = claim?.citations ?? []
  expect(claim?.gone).toEqual({ [first?.id as string]: newer })
  expect(first?.quotation).toMatchObject({
    proven: true,
    capture: { id: older },
    translation: { text: 'Nooit gezegd.', language: 'nl', translator: 'The desk' },
  })
})

test('a translation needs its words, its language and its translator', () => {
  const issues = (more: object) =>
    citationInput.safeParse({ source, relation: 'reports', ...more }).error?.issues.map(({ path }) => path.join('.'))
  expect(issues({ translation: 'Yes' })).toEqual(['quote', 'translationLanguage', 'translator'])
  expect(issues({ quote: 'Ja', translation: 'Yes', translationLanguage: 'en', translator: 'Me' })).toBeUndefined()
  expect(issues({ quote: 'Ja', translator: 'Me' })).toBeUndefined()
  expect(issues({ capture: source })).toEqual(['quote'])
})

test('quotations of other citations stay when the words of their statement change', async () => {
  const { editor } = people
  const id = await draft()
  const quoted = (said: string) => words({ wording: 'quoted', words: said, language: 'nl' })
  const { id: statement } = await addStatement(editor, id, 1, quoted('geen wapens'), [cited()])
  await addCitation(editor, id, 2, statement, cited({ quote: 'Δεν υπάρχει συμφωνία', relation: 'contradicts' }))
  const quotes = async () =>
    (await getWorkingClaim(editor, id))?.statements[0]?.citations.map((each) => each.quotation?.exact)
  await saveStatement(editor, id, 3, statement, quoted('Wij leveren geen wapens'))
  expect(await quotes()).toEqual(['Wij leveren geen wapens', 'Δεν υπάρχει συμφωνία'])
  await saveStatement(editor, id, 4, statement, quoted('Δεν υπάρχει συμφωνία'))
  expect(await quotes()).toEqual(['Wij leveren geen wapens', 'Δεν υπάρχει συμφωνία'])
})

test('quotations whose citation is gone hold up the submission', async () => {
  const { editor } = people
  const id = await complete()
  const quoted = words({ wording: 'quoted', words: 'Wij leveren geen wapens.', language: 'nl' })
  await at(id, (v) => addStatement(editor, id, v, quoted, [cited()]))
  const citation = (await getWorkingClaim(editor, id))?.statements.find((each) => each.words.wording === 'quoted')
    ?.citations[0]
  await at(id, (v) => removeCitation(editor, id, v, citation?.id as string))
  expect(await outcome(at(id, (v) => submitForReview(editor, id, v, submission())))).toBe('gates')
  expect(await state(id)).toBe('draft')
})

test('a translation goes with the words that it translates', async () => {
  const { editor } = people
  const id = await draft()
  const quoted = (said: string) => words({ wording: 'quoted', words: said, language: 'nl' })
  const first = 'Wij leveren geen wapens.'
  const translated = {
    quote: first,
    translation: 'We supply no weapons.',
    translationLanguage: 'en',
    translator: 'The desk',
  }
  const { id: statement } = await addStatement(editor, id, 1, quoted(first), [cited(translated)])
  const quotation = async () => (await getWorkingClaim(editor, id))?.statements[0]?.citations[0]?.quotation
  await saveStatement(editor, id, 2, statement, quoted(`${first} `))
  expect(await quotation()).toMatchObject({ exact: first, translation: { text: 'We supply no weapons.' } })
  await saveStatement(editor, id, 3, statement, quoted('Δεν υπάρχει συμφωνία'))
  expect(await quotation()).toMatchObject({ exact: 'Δεν υπάρχει συμφωνία', translation: null })
})

test('words that were changed to what the newest text has are not gone from it', async () => {
  const { editor } = people
  const described = { title: 'Corrected', publisher: 'P', language: 'en', kind: 'other' }
  const { id: page } = await createSource(editor, sourceInput.parse(described), 'They sent two hundred drones.')
  const id = await draft()
  const quoted = (said: string) => words({ wording: 'quoted', words: said })
  const { id: statement } = await addStatement(editor, id, 1, quoted('two hundred drones'), [cited({ source: page })])
  const gone = async () => Object.values((await getWorkingClaim(editor, id))?.gone ?? {})
  const { id: newest } = await captureText(editor, page, 'They sent two drones.')
  expect(await gone()).toEqual([newest])
  await saveStatement(editor, id, 2, statement, quoted('two drones'))
  expect(await gone()).toEqual([])
})

test('words that only an older text has are told to be gone from the first, and a picture has none to lose', async () => {
  const { editor } = people
  const described = { title: 'Corrected before', publisher: 'P', language: 'en', kind: 'other' }
  const { id: page } = await createSource(editor, sourceInput.parse(described), 'They sent two hundred drones.')
  const { id: newer } = await captureText(editor, page, 'They sent two drones.')
  const id = await draft()
  const gone = async () => Object.values((await getWorkingClaim(editor, id))?.gone ?? {})
  await at(id, (v) => addCitation(editor, id, v, null, cited({ source: page, quote: 'They sent two' })))
  expect(await gone()).toEqual([])
  await at(id, (v) => addCitation(editor, id, v, null, cited({ source: page, quote: 'two hundred drones' })))
  expect(await gone()).toEqual([newer])
  const picture = { method: 'upload', mediaType: 'image/png', bytes: new Uint8Array([1]), text: '' } as const
  await actingAs(editor, (tx) => keepCapture(tx, page, picture))
  expect(await gone()).toEqual([newer])
})
