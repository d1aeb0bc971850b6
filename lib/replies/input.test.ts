import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { accusedInput, replyRequestInput } from './input.ts'

const problems = ({ error }: z.ZodSafeParseResult<unknown>) =>
  error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

describe('a time that an accused party was asked', () => {
  const asked = { askedOn: '2025-01-20', askedVia: 'e-mail' }

  test.each([
    ['without an answer', asked],
    ['with a last day', { ...asked, replyBy: '2025-01-20' }],
    ['with what became of it', { ...asked, outcome: 'The press office declined' }],
    ['with an answer on a day', { ...asked, answered: 'yes', answeredOn: '2025-01' }],
    ['with an answer on a day that nobody kept', { ...asked, answered: 'yes', answeredOn: '' }],
  ])('%s', (_, given) => expect(problems(replyRequestInput.safeParse(given))).toEqual([]))

  test.each([
    ['a day without a way', { askedOn: '2025' }, ['askedVia required']],
    ['a way without a day', { askedVia: 'e-mail' }, ['askedOn required']],
    ['a last day before the question', { ...asked, replyBy: '2025-01-19' }, ['replyBy before_the_question']],
    [
      'an answer before the question',
      { ...asked, answered: 'yes', answeredOn: '2024' },
      ['answeredOn before_the_question'],
    ],
    ['a day of no answer', { ...asked, answeredOn: '2025-02' }, ['answered answered_on_a_day']],
    ['31 February', { ...asked, replyBy: '2025-02-31' }, ['replyBy not_a_date']],
  ])('%s is refused', (_, given, found) => expect(problems(replyRequestInput.safeParse(given))).toEqual(found))
})

describe('an accused party', () => {
  const party = crypto.randomUUID()

  test.each([
    ['was not asked', {}],
    [
      'has fields that were left empty',
      { request: { askedOn: '', askedVia: ' ', replyBy: '', answered: 'no', outcome: '' } },
    ],
  ])('that %s', (_, given) => expect(accusedInput.parse({ party, ...given })).toEqual({ party, request: null }))

  test('with an outcome of no question is refused', () =>
    expect(problems(accusedInput.safeParse({ party, request: { outcome: 'They declined' } }))).toEqual([
      'request.askedOn required',
      'request.askedVia required',
    ]))
})
