import type { Person } from '#e2e/support/site'
import { roles } from '#lib/people/person'
import { purgeToken } from '#lib/publishing/purge-token'
import { author } from './newsroom.ts'
import { cookieOf, secret, signIn } from './site.ts'

/**
 * Who asks: somebody of each role, a stranger whose session is over, so that only the guard itself keeps them out, and
 * nobody, who shows no cookie at all; and a program of ours, which shows its token.
 */
export const askers = [...roles, 'stranger', 'nobody', 'program'] as const
export type Asker = (typeof askers)[number]

const token = purgeToken(secret)
const sessionThatEnded = await signIn(author.id, '-1 second')

/** How a request says who makes it. */
export async function headersOf(asker: Asker, person?: Person): Promise<Record<string, string>> {
  if (person) return { cookie: person.cookie }
  if (asker === 'stranger') return { cookie: await cookieOf(sessionThatEnded) }
  return asker === 'program' ? { authorization: `Bearer ${token}` } : {}
}
