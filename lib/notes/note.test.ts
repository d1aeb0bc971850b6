import { expect, test } from 'vitest'
import { numberNotes, referenceName } from './note.ts'

const ids = ['aaaaaaaa-1111-4111-8111-111111111111', 'bbbbbbbb-2222-4222-8222-222222222222']

test('notes are numbered in the order in which the texts name them, each once', () => {
  const { notes, marks } = numberNotes(['x[^bbbbbbbb] y[^aaaaaaaa]', null, 'z[^bbbbbbbb]'], ids)
  expect(notes).toEqual([
    { number: 1, id: ids[1], references: 2 },
    { number: 2, id: ids[0], references: 1 },
  ])
  expect(marks).toEqual([
    [
      { name: 'bbbbbbbb', note: 1, occurrence: 1 },
      { name: 'aaaaaaaa', note: 2, occurrence: 1 },
    ],
    [],
    [{ name: 'bbbbbbbb', note: 1, occurrence: 2 }],
  ])
})

test('what leads to nothing has no number and takes none', () => {
  const { notes, marks } = numberNotes(['x[^cccccccc] y[^aaaaaaaa]'], ids)
  expect(notes).toHaveLength(1)
  expect(marks[0]?.map(({ note }) => note)).toEqual([null, 1])
})

test('an escaped reference is none', () => expect(numberNotes(['x\\[^aaaaaaaa]'], ids).notes).toEqual([]))

test('an id is named by its first part, or whole where two begin alike', () => {
  const twin = 'aaaaaaaa-9999-4999-8999-999999999999'
  expect(referenceName(ids[0] as string, ids)).toBe('aaaaaaaa')
  expect(referenceName(twin, [...ids, twin])).toBe(twin)
  expect(numberNotes([`x[^${twin}]`], [...ids, twin]).notes).toEqual([{ number: 1, id: twin, references: 1 }])
})
