import 'server-only'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from '#lib/auth/keyed-hash'

/** Nobody fills in the form faster; programs do. */
const leastSeconds = 3
const mostHours = 24

/** Stands in each form that we give out, and says when that was; the database takes none twice. */
export function makeFormToken(at = Date.now()): string {
  const made = `${at.toString(36)}.${randomBytes(12).toString('base64url')}`
  return `${made}.${sign(made)}`
}

/** What a form is known by, or why it isn't taken (now). */
export function readFormToken(token: string, now = Date.now()): { key: string } | 'early' | 'expired' {
  const [at = '', random = '', signature = ''] = token.split('.')
  const made = `${at}.${random}`
  if (!isSame(signature, sign(made))) return 'expired'
  const seconds = (now - Number.parseInt(at, 36)) / 1000
  if (seconds > mostHours * 60 * 60) return 'expired'
  return seconds < leastSeconds ? 'early' : { key: random }
}

const sign = (made: string) => keyedHash('tip form', made)

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
