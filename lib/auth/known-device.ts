import 'server-only'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from './keyed-hash.ts'

/**
 * A browser that somebody signed in from before. It signs nobody in: it only gives their failed attempts a count of their own.
 * As a cookie: a random id, then one tag for each account that was at home here, the latest first.
 */
const remembered = 5

/** The id of the device, when this account was at home on it. */
export function knownDevice(cookie: string | undefined, account: string): string | null {
  const { id, tags } = read(cookie)
  return id && tags.some((tag) => isSame(tag, tagOf(id, account))) ? id : null
}

/** The cookie after this account signed in. */
export function rememberDevice(cookie: string | undefined, account: string): string {
  const before = read(cookie)
  const id = before.id || randomBytes(16).toString('base64url')
  const tag = tagOf(id, account)
  return [id, tag, ...before.tags.filter((other) => other !== tag)].slice(0, 1 + remembered).join('.')
}

const tagOf = (id: string, account: string) => keyedHash('device', id, account)

function read(cookie = '') {
  const [id = '', ...tags] = /^[\w.-]{1,400}$/.test(cookie) ? cookie.split('.') : []
  return { id, tags }
}

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
