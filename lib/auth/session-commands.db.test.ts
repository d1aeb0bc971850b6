import { afterAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { openAccount, password } from '#db/testing/account'
import { outcome } from '#db/testing/outcome'
import { endOtherSessions, endOwnSession } from './session-commands.ts'
import { listOwnSessions } from './session-queries.ts'
import { signIn } from './sign-in.ts'

const visitor = { address: '203.0.113.1', device: undefined, userAgent: 'a browser' }
afterAll(closePools)

test('one ends one’s own sessions, and nobody else’s', async () => {
  const [actor, other] = [await openAccount(), await openAccount()]
  for (const { email } of [actor, actor, actor, other]) await signIn({ email, password }, visitor)
  const [first, second] = await listOwnSessions(actor)
  const [others] = await listOwnSessions(other)
  expect(await outcome(endOwnSession(actor, others?.id as string))).toBe('not_found')
  expect(await outcome(endOwnSession(actor, first?.id as string))).toBe('done')
  await endOtherSessions(actor, second?.id as string)
  expect(await listOwnSessions(actor)).toMatchObject([{ id: second?.id }])
  expect(await listOwnSessions(other)).toHaveLength(1)
})
