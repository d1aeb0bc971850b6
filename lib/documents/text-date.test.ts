import { expect, test } from 'vitest'
import { dateInText } from './text-date.ts'

const long =
  'On 3 March 2024 the harbour board said that no ship had been turned away during the storm, and three captains, who were reached by radio, remember it otherwise, they said on 4 March 2024.'

test.each([
  ['Date: 17 January 2025', '2025-01-17'],
  ['date 2025-01 The harbour board said on Tuesday that no ship was turned away.', '2025-01'],
  ['Datum: 2025-01-17', '2025-01-17'],
  ['Ημερομηνία: 17 Ιανουαρίου 2025', '2025-01-17'],
  ['تاریخ: ۲۸ دی ۱۴۰۳', '2025-01-17'],
  [`No ship was turned away\n17 January 2025\n\n${long}`, '2025-01-17'],
  [`${long}\n\nPublished 17 January 2025`, '2025-01-17'],
  ['Updated 20 January 2025 | Published 17 January 2025', '2025-01-17'],
  ['Published 17 January 2025, updated 20 January 2025', '2025-01-17'],
  ['Δημοσίευση: 17.01.2025 · Τελευταία ενημέρωση: 20.01.2025', '2025-01-17'],
])('it is told when this was published: %s', (text, date) => {
  expect(dateInText(text, null)).toBe(date)
})

test.each([
  [long],
  ['Last updated 20 January 2025'],
  ['© 17 January 2025'],
  [`${long}\n20 January 2025`],
  [
    'Dates of 17 January 2025 in a sentence that goes on about dates and does not end before it has become much longer than a line with a date.',
  ],
  [''],
])('it is not told when this was published: %s', (text) => {
  expect(dateInText(text, null)).toBeNull()
})
