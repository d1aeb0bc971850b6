import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#lib/env'
import { Refusal } from '#lib/refusal'

const ivBytes = 12
const tagBytes = 16

/** A key of its own for this purpose, so that no other use of AUTH_SECRET can be turned against it. */
const key = () => Buffer.from(hkdfSync('sha256', env.AUTH_SECRET, '', 'second factor', 32))

/** AES-256-GCM, bound to its person: a row copied to somebody else opens for nobody. */
export function sealSecret(secret: string, personId: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key(), iv).setAAD(Buffer.from(personId))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** @throws Refusal when it was sealed for somebody else, was changed, or AUTH_SECRET is another one since */
export function openSecret(stored: string, personId: string): string {
  try {
    return open(stored, personId)
  } catch {
    throw new Refusal('invalid', { field: 'code', says: 'second_factor_unreadable' })
  }
}

function open(stored: string, personId: string) {
  const bytes = Buffer.from(stored, 'base64url')
  const iv = bytes.subarray(0, ivBytes)
  const decipher = createDecipheriv('aes-256-gcm', key(), iv, { authTagLength: tagBytes })
    .setAAD(Buffer.from(personId))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
}
