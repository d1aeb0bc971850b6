import { expect, test } from 'vitest'
import { chosenFile, pastedText } from './input.ts'

test('a pasted text is kept as it came, and a browser’s line ends become what they were', () => {
  expect(pastedText.parse('  One.\r\n\r\nTwo\u00a0— three.\n')).toBe('  One.\n\nTwo\u00a0— three.\n')
  expect(pastedText.safeParse('\0').success).toBe(false)
  expect(pastedText.safeParse(' \r\n').success).toBe(false)
})

test('no file and an empty file are told apart', async () => {
  const told = async (file: unknown) =>
    (await chosenFile.safeParseAsync(file)).error?.issues.map(({ message }) => message)
  expect(await told(new File([], ''))).toEqual(['no_file'])
  expect(await told(new File([], 'empty.pdf'))).toEqual(['empty_file'])
  expect(await told(undefined)).toEqual(['no_file'])
  expect(await told(new File(['x'], 'full.txt'))).toBeUndefined()
})
