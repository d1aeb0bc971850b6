import { describe, expect, test } from 'vitest'
import { inboxAddress, readTipFilter, tipInput } from './input.ts'

const tip = { words: 'A minister said it', language: 'nl' }
const problems = (given: object) =>
  tipInput.safeParse({ ...tip, ...given }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ??
  []

describe('what a reader sends', () => {
  test('is words alone, or all of the form', () => {
    const nothing = { about: null, seen: null, why: null, name: null, email: null }
    expect(tipInput.parse(tip)).toEqual({ ...nothing, ...tip })
    expect(tipInput.parse({ ...tip, about: ' ', seen: '', why: ' \n', name: '', email: '  ' })).toEqual({
      ...nothing,
      ...tip,
    })
    const all = { about: 'a-claim', seen: 'On television', why: 'It spreads', name: 'Nele', email: 'nele@example.org' }
    expect(tipInput.parse({ ...tip, ...all })).toEqual({ ...tip, ...all })
  })

  test.each([
    ['no words', { words: ' ' }, ['words required']],
    ['a book', { words: 'x'.repeat(2001) }, ['words too_long']],
    ['a NUL', { words: 'a\0b' }, ['words unreadable_characters']],
    ['a name that turns the line', { name: 'a\u202eb' }, ['name unreadable_characters']],
    ['no address', { email: 'nele' }, ['email not_an_email']],
    ['two addresses', { email: 'nele@example.org,other@example.org' }, ['email not_an_email']],
    ['a header', { email: 'nele@example.org\r\nBcc: other@example.org' }, ['email not_an_email']],
    ['a long address', { email: `${'n'.repeat(250)}@example.org` }, ['email too_long']],
    [
      'several',
      { words: '', seen: 'x'.repeat(501), why: 'x'.repeat(3001) },
      ['words required', 'seen too_long', 'why too_long'],
    ],
  ])('%s is refused at its field', (_, given, found) => {
    expect(problems(given)).toEqual(found)
  })

  test('what can be no claim is asked about none', () => {
    for (const about of ['../../etc', 'A Claim', 'x'.repeat(101)])
      expect(tipInput.parse({ ...tip, about }).about).toBeNull()
  })
})

test('an address asks for a list, and what means nothing for the open ones', () => {
  const after = { at: '2026-01-01T00:00:00.000Z', id: '6f2c7d0e-5a1b-4c8e-9f3a-0b1c2d3e4f50' }
  expect(inboxAddress({ state: 'open', kind: null })).toBe('/desk/inbox')
  const address = inboxAddress({ state: 'declined', kind: 'claim' }, after)
  const search = Object.fromEntries(new URL(address, 'https://news.example').searchParams)
  expect(readTipFilter(search)).toEqual({ state: 'declined', kind: 'claim', after })
  expect(readTipFilter({ state: 'x', kind: ['correction', 'y'], after: 'z' })).toEqual({
    state: 'open',
    kind: 'correction',
    after: null,
  })
})
