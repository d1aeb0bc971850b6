import { expect, test } from 'vitest'
import { readPlace, writePlace } from './place.ts'

const id = '6f0c0000-0000-4000-8000-00000000000a'

test.each(['2026-11-22T04:57:01.123Z', '2026-11-22', 'infinity'])('%s is read as it was written', (at) => {
  expect(readPlace(writePlace({ at, id }))).toEqual({ at, id })
})

test.each([
  '',
  '_',
  `2026-02-31_${id}`,
  `2026-11-22T25:00:00.000Z_${id}`,
  `2026-11-22_${id}x`,
  `2026-11-22_${id.toUpperCase()}`,
  `20260-11-22_${id}`,
  `-infinity_${id}`,
  `2026-11-22_${id}\n`,
])('%j is no place', (text) => expect(readPlace(text)).toBeNull())
