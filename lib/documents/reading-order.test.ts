import { expect, test } from 'vitest'
import { inReadingOrder } from './reading-order.ts'

/** Pieces of a line as they stand on paper, from left to right. */
const placed = (...texts: string[]) => texts.map((text, x) => ({ text, x }))

test.each([
  [['Ann said ', 'no'], 'Ann said no'],
  [['ﺖ', 'ﻟ', 'دو'], 'دولت'],
  [['.2025', ' ', 'م', 'ﺎ', 'ﻋ', ' ', 'ﻲ', 'ﻓ'], 'في عام 2025.'],
  [['-5%', ' ', 'م', 'ﺎ', 'ﻋ'], 'عام -5%'],
  [['!', 'Geran', ' ', '2', ' ', 'م', 'ﺎ', 'ﻋ', ' ', 'ﺢ', 'ﻼ', 'ﺳ'], 'سلاح عام Geran 2!'],
  [['He wrote ', 'م', 'ﺎ', 'ﻋ', ' ', 'ﻲ', 'ﻓ', ' twice.'], 'He wrote في عام twice.'],
  [['ﻼ', 'س'], 'سلا'],
  [['של', 'ו', 'ם'].toReversed(), 'שלום'],
])('the pieces %j are read as %s', (texts, line) => {
  expect(inReadingOrder(placed(...texts))).toBe(line)
})

test('pieces that a program wrote from the right are read the same', () => {
  expect(inReadingOrder(placed('.2025', ' ', 'م', 'ﺎ', 'ﻋ').toReversed())).toBe('عام 2025.')
})
