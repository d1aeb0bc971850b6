import { beforeAll, expect, test, vi } from 'vitest'
import { openSecret, sealSecret } from './secret.ts'

beforeAll(() => {
  vi.stubEnv('AUTH_SECRET', 'only-for-tests-only-for-tests-only')
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1/nothing')
})

test('opens for its person only, and never looks the same twice', () => {
  const sealed = sealSecret('JBSWY3DPEHPK3PXP', 'ada')
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP')
  expect(sealSecret('JBSWY3DPEHPK3PXP', 'ada')).not.toBe(sealed)
  expect(openSecret(sealed, 'ada')).toBe('JBSWY3DPEHPK3PXP')
  expect(() => openSecret(sealed, 'bob')).toThrow()
})

test('does not open when a single character was changed', () => {
  const sealed = sealSecret('JBSWY3DPEHPK3PXP', 'ada')
  for (const at of [0, 20, sealed.length - 2]) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    expect(() => openSecret(changed, 'ada'), String(at)).toThrow()
  }
})
