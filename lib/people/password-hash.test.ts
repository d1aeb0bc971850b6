import { argon2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, isOutdated, verifyPassword } from './password-hash.ts'

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

function phc(memory: number, passes: number, parallelism: number, message = 'correct horse') {
  const nonce = Buffer.alloc(16, 7)
  const key = argon2Sync('argon2id', { message, nonce, memory, passes, parallelism, tagLength: 32 })
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(key)}`
}

test('a hash has the parameters of OWASP in PHC form and its own salt', async () => {
  const [first, second] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')])
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(second).not.toBe(first)
})

test('the right password is right and another is not', async () => {
  const hash = await hashPassword('correct horse')
  expect(await verifyPassword('correct horse', hash)).toBe(true)
  expect(await verifyPassword('correct horsE', hash)).toBe(false)
})

test('the same characters in another form are the same password', async () => {
  expect(await verifyPassword('cafe\u0301 cafe\u0301', await hashPassword('caf\u00e9 caf\u00e9'))).toBe(true)
})

test('nobody has no password', async () => expect(await verifyPassword('', null)).toBe(false))

test('a hash with other parameters still counts, and is outdated', async () => {
  const old = phc(8192, 3, 2)
  expect(await verifyPassword('correct horse', old)).toBe(true)
  expect(isOutdated(old)).toBe(true)
  expect(isOutdated(phc(19_456, 2, 1))).toBe(false)
})

test('what is no hash of ours is refused, not passed', async () => {
  await expect(verifyPassword('x', '$2b$10$abc')).rejects.toThrow('argon2id')
})

test('an unknown address takes as long as a known one', async () => {
  const hash = await hashPassword('correct horse')
  const least = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY }
  for (let turn = 0; turn < 8; turn += 1) {
    for (const whose of ['known', 'unknown'] as const) {
      const start = performance.now()
      await verifyPassword('wrong', whose === 'known' ? hash : null)
      least[whose] = Math.min(least[whose], performance.now() - start)
    }
  }
  expect(least.unknown / least.known).toBeGreaterThan(0.6)
  expect(least.unknown / least.known).toBeLessThan(1.6)
})
