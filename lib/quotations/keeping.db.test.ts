import { afterAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { outcome } from '#db/testing/outcome'
import { addCitation, removeCitation } from '#lib/citations/commands'
import { submitForReview } from '#lib/reviews/commands'
import { getWorkingClaim } from '#lib/revisions/queries'
import { addStatement, saveStatement } from '#lib/statements/commands'

const { people, text, at, state, words, cited, submission, draft, complete } = await openNewsroom(connectAs('owner'))
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
