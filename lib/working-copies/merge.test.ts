import { describe, expect, test } from 'vitest'
import { areSame, merge } from './merge.ts'

const base = { sentence: 'Iran sold drones.', context: 'Since 2022.', 'topics[]': ['a', 'b'] }

describe('fields that one side changed', () => {
  test('stay mine where only I changed them', () => {
    const mine = { ...base, context: 'Since 2021.' }
    expect(merge(base, mine, base)).toEqual({ values: mine, taken: [], clashes: [] })
  })

  test('are taken from them where only they changed them, and named', () => {
    const theirs = { ...base, context: 'Since 2023.' }
    expect(merge(base, base, theirs)).toEqual({ values: theirs, taken: ['context'], clashes: [] })
  })

  test('are merged with what the other changed elsewhere', () => {
    const outcome = merge(base, { ...base, sentence: 'Mine.' }, { ...base, context: 'Theirs.' })
    expect(outcome).toMatchObject({
      values: { sentence: 'Mine.', context: 'Theirs.' },
      taken: ['context'],
      clashes: [],
    })
  })

  test('may have been emptied', () => {
    expect(merge(base, base, { ...base, context: '' })).toMatchObject({ values: { context: '' }, taken: ['context'] })
    expect(merge(base, { ...base, context: '' }, base)).toMatchObject({ values: { context: '' }, clashes: [] })
  })
})

describe('fields that both changed', () => {
  test('clash, and keep mine until somebody chooses', () => {
    const outcome = merge(base, { ...base, context: 'Mine.' }, { ...base, context: 'Theirs.' })
    expect(outcome).toMatchObject({ values: { context: 'Mine.' }, taken: [], clashes: ['context'] })
  })

  test('do not clash when both wrote the same', () => {
    const same = { ...base, context: 'Agreed.\nTwice.' }
    expect(merge(base, { ...same, context: ' Agreed.\r\nTwice.\r\n' }, same).clashes).toEqual([])
  })

  test('clash also when one side emptied what the other rewrote', () => {
    expect(merge(base, { ...base, context: '' }, { ...base, context: 'Theirs.' }).clashes).toEqual(['context'])
    expect(merge(base, { ...base, context: 'Mine.' }, { ...base, context: '' }).clashes).toEqual(['context'])
  })
})

test('without a base every difference is a clash', () => {
  expect(merge(null, { ...base, context: 'Mine.' }, base).clashes).toEqual(['context'])
})

test('a list of choices takes what both added and removed', () => {
  const outcome = merge(base, { ...base, 'topics[]': ['b', 'mine'] }, { ...base, 'topics[]': ['a', 'b', 'theirs'] })
  expect(outcome).toMatchObject({ values: { 'topics[]': ['b', 'theirs', 'mine'] }, clashes: [] })
})

test('a chosen record brings its shown name along', () => {
  const iran = { party: '1', 'party:label': 'Iran' }
  const russia = { party: '2', 'party:label': 'Russia' }
  expect(merge(iran, iran, russia)).toEqual({ values: russia, taken: ['party'], clashes: [] })
  expect(merge(iran, { party: 'Kore' }, russia)).toEqual({ values: { party: 'Kore' }, taken: [], clashes: ['party'] })
  expect(merge(iran, { party: 'Kore' }, iran).values).toEqual({ party: 'Kore' })
})

test('a field that the form does not show is taken from them', () => {
  expect(merge({ repliesTo: '' }, {}, { repliesTo: 's' })).toEqual({
    values: { repliesTo: 's' },
    taken: ['repliesTo'],
    clashes: [],
  })
})

test('a row of a list that is gone is empty; any other field that they do not tell of is mine', () => {
  const names = { 'aliases.0.text': 'Иран', mark: 'x' }
  expect(merge(names, names, {})).toMatchObject({
    values: { 'aliases.0.text': '', mark: 'x' },
    taken: ['aliases.0.text'],
  })
})

test('forms are the same whatever blanks and orders they come in', () => {
  expect(areSame({ a: 'x\r\n', 'l[]': ['1', '2'], b: '' }, { a: 'x', 'l[]': ['2', '1'] })).toBe(true)
  expect(areSame({ a: 'x' }, { a: 'y' })).toBe(false)
  expect(areSame({ 'l[]': [] }, {})).toBe(true)
  expect(areSame({ party: '1', 'party:label': 'Iran' }, { party: '1' })).toBe(true)
})
