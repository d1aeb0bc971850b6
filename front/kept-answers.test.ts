import { expect, test } from 'vitest'
import { Answer } from './answer.ts'
import { KeptAnswers } from './kept-answers.ts'

const answer = (size: number) =>
  new Answer({ status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.alloc(size) })
const standing = (...tags: string[]) => ({ tags, until: Number.POSITIVE_INFINITY })

test('holds as much as there is room for, and lets go of what nobody asked for longest', () => {
  const kept = new KeptAnswers(50_000)
  for (const key of ['a', 'b', 'c', 'd']) kept.keep(key, answer(5_000), standing())
  kept.get('a')
  kept.keep('e', answer(5_000), standing())
  expect(['a', 'b', 'c', 'd', 'e'].filter(kept.has)).toEqual(['a', 'c', 'd', 'e'])
  expect(kept.bytes).toBe(48_000)
})

test('one answer never drives out all others', () => {
  const kept = new KeptAnswers(50_000)
  kept.keep('a', answer(1_000), standing())
  kept.keep('b', answer(10_000), standing())
  expect([kept.has('a'), kept.has('b')]).toEqual([true, false])
})

test('a hundred thousand keys leave it as large as it may be', () => {
  const kept = new KeptAnswers(1_000_000)
  for (let n = 0; n < 100_000; n++) kept.keep(`/${n}`, answer(100), standing())
  expect(kept.bytes).toBeLessThanOrEqual(1_000_000)
  expect(kept.count).toBeLessThan(500)
})

test('forgets what stands on a tag, and what nobody knows the tags of', () => {
  const kept = new KeptAnswers(1_000_000)
  kept.keep('a', answer(1), standing('public', 'claim:a'))
  kept.keep('b', answer(1), standing('public', 'claim:b'))
  kept.keep('c', answer(1), { tags: null, until: Number.POSITIVE_INFINITY })
  kept.drop(new Set(['claim:a', 'other']))
  expect(['a', 'b', 'c'].filter(kept.has)).toEqual(['b'])
  kept.drop(new Set(['public']))
  expect([kept.count, kept.bytes]).toEqual([0, 0])
})
