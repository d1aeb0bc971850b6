import { expect, test } from 'vitest'
import { abridge } from './abridge.ts'

test('what is short stays as it is', () => {
  const pieces = [
    { mark: 'same', text: 'It ' },
    { mark: 'removed', text: 'did' },
  ] as const
  expect(abridge(pieces)).toEqual(pieces)
})

test('what stayed far from a change is counted, and so is the rest of a long run, in whole characters', () => {
  expect(abridge([{ mark: 'same', text: 'stayed', hidden: true }])).toEqual([
    { mark: 'same', text: '', hidden: true, left: 6 },
  ])
  const [long] = abridge([{ mark: 'added', text: `${'a'.repeat(3999)}😀b` }])
  expect(long).toEqual({ mark: 'added', text: 'a'.repeat(3999), left: 3 })
})

test('all together never show more than a page holds', () => {
  const pieces = Array.from({ length: 2000 }, () => ({ mark: 'added' as const, text: 'x'.repeat(1000) }))
  const shown = abridge(pieces)
  const all = (of: typeof shown) => of.reduce((sum, { text, left = 0 }) => sum + text.length + left, 0)
  expect(shown.reduce((sum, { text }) => sum + text.length, 0)).toBe(200_000)
  expect(all(shown)).toBe(2_000_000)
})
