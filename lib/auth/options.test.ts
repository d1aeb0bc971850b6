import { expect, test, vi } from 'vitest'
import { authOptions } from './options.ts'

test('a fault while signing in is logged and told to nobody', async () => {
  process.env.DATABASE_URL = 'postgres://nobody:nothing@127.0.0.1:1/nowhere'
  process.env.AUTH_SECRET = 'only-for-tests-only-for-tests-only'
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const [provider] = authOptions().providers
  const { authorize } = (provider as { options: unknown }).options as { authorize: (given: object) => Promise<unknown> }
  // Outside a request there is no visitor to read: a fault like any other.
  expect(await authorize({ email: 'ada@example.org', password: 'a password' })).toBeNull()
  expect(log).toHaveBeenCalledOnce()
  expect(await authorize({ email: '', password: '' })).toBeNull()
  expect(log).toHaveBeenCalledOnce()
})
