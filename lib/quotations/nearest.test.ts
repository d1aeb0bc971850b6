import { describe, expect, test } from 'vitest'
import { foldOnce } from './folding.ts'
import { generatedText, seeded } from './generated.ts'
import { compareToQuote, nearestPassage } from './nearest.ts'
import { findQuotation } from './quotation.ts'

const dutch =
  'Op 17 januari zei de woordvoerder: “Wij leveren geen wapens, en wij hebben ze nooit geleverd.” Meer wilde zij niet zeggen.'
const greek = 'Η Μόσχα δεν επιβεβαίωσε ούτε διέψευσε την αποστολή στρατιωτών.'
const filler = 'Er is veel over te zeggen en weinig van te weten. '

describe('the nearest passage', () => {
  test.each([
    ['one altered letter', dutch, 'Wij leveren geen wapenz', 'Wij leveren geen wapens', 1],
    ['a word too many', dutch, 'Wij leveren echt geen wapens', 'Wij leveren geen wapens', 5],
    ['another case and no comma', dutch, 'wij leveren geen wapens en wij', 'Wij leveren geen wapens, en wij', 2],
    [
      'a lost accent, decomposed in the text',
      greek.normalize('NFD'),
      'ουτε διέψευσε',
      'ούτε διέψευσε'.normalize('NFD'),
      1,
    ],
    ['one of two parts', dutch, 'Op 17 januari […] geen wapenz', 'Op 17 januari […] geen wapens', 1],
  ])('with %s', (_, text, quote, exact, errors) => {
    const found = nearestPassage(text, quote)
    expect(found).toMatchObject({ exact, errors })
    expect(findQuotation(text, found?.exact ?? '')?.exact).toBe(exact)
  })

  test.each([
    ['other words', 'Nobody here has said a thing about that'],
    ['nothing', ' '],
    ['a single letter', 'x'],
    ['parts in another order', 'Meer wilde zij niet zeggen […] Op 17 januari zei de woordvoerder'],
  ])('is none for %s', (_, quote) => {
    expect(nearestPassage(dutch, quote)).toBeNull()
  })

  test('of a long quotation is found as a whole', () => {
    const said = `Dit is het begin. ${filler.repeat(20)}Dit is het einde`
    const text = `${filler.repeat(400)}${said}. ${filler.repeat(400)}`
    const typed = said.replace('begin', 'bigin').replace('einde', 'ende')
    expect(nearestPassage(text, typed)).toMatchObject({ exact: said, errors: 2 })
  })

  test('is found in a text of five million signs', { timeout: 30_000 }, () => {
    const text = foldOnce(`${`${filler}${greek} `.repeat(45_000)}${dutch}`)
    expect(nearestPassage(text, 'Wij leveren geen wapens, en wij hebben ze nooit gelevert')?.errors).toBe(1)
    expect(nearestPassage(text, 'Nobody has said so. '.repeat(400))).toBeNull()
  })

  test.each([7_000, 100_000])('of six thousand signs is found in a text of %i', (length) => {
    const text = generatedText(length, seeded(length)).normalize('NFC')
    const from = text.indexOf(' ', length / 20) + 1
    const said = text.slice(from, text.indexOf(' ', from + 6_000))
    const typed = `${said.slice(0, 3_000)}ж${said.slice(3_001)}`
    expect(nearestPassage(text, typed)).toEqual({ exact: said, start: from, end: from + said.length, errors: 1 })
  })

  // Without a bound the first takes two minutes; a busy machine alone does not make it ten seconds.
  test.each([
    ['a text of one letter', 'a'.repeat(25_000), 'aaab'.repeat(2_500)],
    ['a long text of few letters', 'ab '.repeat(1_500_000), 'aab '.repeat(2_500)],
    ['many parts that almost stand in a long text', 'abcde '.repeat(800_000), 'abcdf […] '.repeat(1_000)],
    ['many parts that stand nowhere', 'x'.repeat(5_000_000), 'xxxy […] '.repeat(1_000)],
  ])('is not looked for without end in %s', { timeout: 10_000 }, (_, text, quote) => {
    expect(nearestPassage(text, quote)).toSatisfy((found) => found === null || found.errors > 0)
  })
})

test('a passage is compared to what was quoted by words, as they would be folded', () => {
  expect(compareToQuote('“Wij leveren\ngeen wapens, nooit.”', '"Wij leverden geen  wapens, nooit."')).toEqual([
    { text: '“Wij', differs: false },
    { text: ' leveren', differs: true },
    { text: '\ngeen wapens, nooit.”', differs: false },
  ])
  expect(compareToQuote('a b', 'a b')).toEqual([{ text: 'a b', differs: false }])
})
