import { expect, test } from 'vitest'
import { cell } from './cells.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "\t'=1"],
  ['\r=1', "\r'=1"],
  ['  =1', "  '=1"],
  ['＝1', "'＝1"],
  ['A;=1', "A;'=1"],
  ['A, @B', "A, '@B"],
  ['A\n-1', "A\n'-1"],
  ['A\r\n-1', "A\n'-1"],
])('%j can run no formula', (text, expected) => {
  expect(cell(text)).toBe(expected)
})

test.each(['', 'Iran', 'a-b', 'Ahmad; Fatima', '1=1', 'state@example.org', "'=1"])('%j stays as it is', (text) => {
  expect(cell(text)).toBe(text)
})
