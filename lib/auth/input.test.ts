import { expect, test } from 'vitest'
import { credentialsInput } from './input.ts'

const isTaken = (email: unknown, password: unknown = 'a password') =>
  credentialsInput.safeParse({ email, password }).success

test.each(['ada@example.org', ' ADA@example.org ', 'ада@пример.рф', 'no address at all'])(
  '%j is looked up',
  (email) => {
    expect(isTaken(email)).toBe(true)
  },
)

test.each(['', '  ', 'a\0b', '\0', 'a\u0007b', 'a\ud800', 'x'.repeat(255), null, { email: 'a' }])(
  '%j is wrong without asking the database',
  (email) => expect(isTaken(email)).toBe(false),
)

test.each(['a\tb', ' ', 'пароль'])('a password may be %j', (password) => {
  expect(isTaken('ada@example.org', password)).toBe(true)
})

test.each(['', 'x'.repeat(1001), undefined, ['a']])('a password is not %j', (password) => {
  expect(credentialsInput.safeParse({ email: 'ada@example.org', password }).success).toBe(false)
})
