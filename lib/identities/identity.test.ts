import { expect, test } from 'vitest'
import { isVouchedFor } from './identity.ts'

test.each([[['pwd', 'mfa']], [['otp']], [['pin', 'hwk']], [['sc']]])('%j vouches for a second factor', (amr) =>
  expect(isVouchedFor(amr)).toBe(true),
)

test.each([[undefined], ['mfa'], [[]], [['pwd']], [['pwd', 'sms']], [['swk']], [['fpt', 'face']], [{ mfa: true }]])(
  '%j does not',
  (amr) => expect(isVouchedFor(amr)).toBe(false),
)
