import { expect, test } from 'vitest'
import { findDates } from './dates.ts'

const dates = (text: string, language?: string) => findDates(text, language).map(({ edtf }) => edtf)

test.each([
  ['17 January 2025', '2025-01-17'],
  ['January 17, 2025', '2025-01-17'],
  ['Friday, January 17th, 2025', '2025-01-17'],
  ['Jan. 17, 2025', '2025-01-17'],
  ['17 Jan 2025', '2025-01-17'],
  ['the 1st of March 2024', '2024-03-01'],
  ['Sept. 3, 2024', '2024-09-03'],
  ['17 januari 2025', '2025-01-17'],
  ['vrijdag 7 mrt. 2025', '2025-03-07'],
  ['17 okt 2024', '2024-10-17'],
  ['17 Ιανουαρίου 2025', '2025-01-17'],
  ['Παρασκευή 17 Ιανουαρίου 2025', '2025-01-17'],
  ['17 ΙΑΝΟΥΑΡΙΟΥ 2025', '2025-01-17'],
  ['17η Μαΐου 2024', '2024-05-17'],
  ['17 Γενάρη 2025', '2025-01-17'],
  ['17 Ιαν 2025', '2025-01-17'],
  ['1 Μαρτίου του 2025', '2025-03-01'],
  ['17. Januar 2025', '2025-01-17'],
  ['3. März 2024', '2024-03-03'],
  ['17. Jänner 2025', '2025-01-17'],
  ['17 janvier 2025', '2025-01-17'],
  ['le 1er août 2024', '2024-08-01'],
  ['3 déc. 2024', '2024-12-03'],
  ['17 февраля 2025 года', '2025-02-17'],
  ['17 января 2025 г.', '2025-01-17'],
  ['3 мая 2024', '2024-05-03'],
  ['۱۷ ژانویهٔ ۲۰۲۵', '2025-01-17'],
  ['۱۷ ژانویه ۲۰۲۵', '2025-01-17'],
  ['۲۸ دی ۱۴۰۳', '2025-01-17'],
  ['جمعه ۲۸ دی‌ ۱۴۰۳', '2025-01-17'],
  ['۱ فروردین ۱۴۰۴', '2025-03-21'],
  ['۳۰ اسفند ۱۴۰۳', '2025-03-20'],
  ['۱۴۰۳/۱۰/۲۸', '2025-01-17'],
  ['28/10/1403', '2025-01-17'],
  ['2025-01-17', '2025-01-17'],
  ['2025/1/7', '2025-01-07'],
  ['17/01/2025', '2025-01-17'],
  ['01/17/2025', '2025-01-17'],
  ['17.01.2025', '2025-01-17'],
  ['7-3-2025', '2025-03-07'],
  ['January 2025', '2025-01'],
  ['januari 2025', '2025-01'],
  ['Ιανουάριος 2025', '2025-01'],
  ['Januar 2025', '2025-01'],
  ['février 2025', '2025-02'],
  ['январь 2025', '2025-01'],
  ['ژانویه ۲۰۲۵', '2025-01'],
  ['دی ۱۴۰۳', '2024-12-21/2025-01-19'],
])('%s is %s', (text, edtf) => {
  expect(dates(text)).toEqual([edtf])
})

test.each([
  ['30 February 2025'],
  ['32 January 2025'],
  ['31 اسفند ۱۴۰۳'],
  ['17 Januarys 2025'],
  ['version 1.2.2025.4'],
  ['a model 2025-13-41'],
  ['may 20255'],
  ['3/4/2025'],
  ['may be 2025 times'],
  ['tel. 12/34/5678'],
])('%s is no date that we can tell', (text) => {
  expect(dates(text)).toEqual([])
})

test('which number is the day is known from the language, unless it is English', () => {
  expect(dates('03/04/2025', 'fr')).toEqual(['2025-04-03'])
  expect(dates('03/04/2025', 'en')).toEqual([])
  expect(dates('03.04.2025')).toEqual(['2025-04-03'])
})

test('dates come in the order of the text, each once', () => {
  const text = 'Updated 2 March 2025. Published in January 2025, of 1 Φεβρουαρίου 2025.'
  expect(findDates(text).map(({ edtf, start, end }) => [edtf, text.slice(start, end)])).toEqual([
    ['2025-03-02', '2 March 2025'],
    ['2025-01', 'January 2025'],
    ['2025-02-01', '1 Φεβρουαρίου 2025'],
  ])
})

test('a long text of numbers and months is read at once', () => {
  const before = performance.now()
  findDates(`${'1 2 3 january '.repeat(20_000)}${'12-'.repeat(20_000)}`)
  expect(performance.now() - before).toBeLessThan(3000)
})
