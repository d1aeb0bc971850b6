import { expect, test } from 'vitest'
import { pastedText } from './input.ts'

test('a pasted text is kept as it came, and a browser’s line ends become what they were', () => {
  expect(pastedText.parse('  One.\r\n\r\nTwo\u00a0— three.\n')).toBe('  One.\n\nTwo\u00a0— three.\n')
  expect(pastedText.safeParse('\0').success).toBe(false)
  expect(pastedText.safeParse(' \r\n').success).toBe(false)
})
