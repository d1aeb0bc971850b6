import { expect, test } from 'vitest'
import { passwordProblem } from './password.ts'

const email = 'eda@newsroom.example'

test.each([
  ['elevenchars', 'password_short'],
  ['twelve chars', null],
  // Six characters to whoever types them, twelve code units.
  ['👩👩👩👩👩👩', 'password_short'],
  ['é'.repeat(500), null],
  ['é'.repeat(501), 'password_long'],
  ['EDA@newsroom.example', 'password_is_email'],
  [`twelve chars${'\ud800'}`, 'unreadable_characters'],
])('%j: %s', (password, problem) => expect(passwordProblem(password, email)).toBe(problem))
