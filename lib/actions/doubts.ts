import 'server-only'
import { isId } from '#lib/fields'
import type { likeParties } from '#lib/look-alikes/queries'
import type { ShownMatch } from '#lib/matching/match'
import { alikeClaims } from '#lib/matching/showing'
import type { Actor } from '#lib/people/person'
import { sourcesAt } from '#lib/sources/queries'
import type { FormValues } from '#lib/working-copies/working-copy'
import { fieldMessage } from './messages.ts'

/** Why it is not saved yet, and what to look at, by field; `allTheSame` among them holds what has then been seen. */
export type Doubts = {
  reason: 'doubts' | 'known_source' | 'may_be_known'
  errors: Record<string, string>
  /** Claims that it may be the same as. */
  alike?: ShownMatch[]
}

/** Fields that name something, and where others are found that look like it. */
export type Names = { fields: RegExp; like: typeof likeParties }

/** The field in which a form says that it is meant all the same. */
export const allTheSame = 'allTheSame'

/**
 * What a second look is worth: names that look like others', by field. Null when there are none, or when whoever sends the
 * form has seen just these and means it.
 */
export async function doubtsAbout(actor: Actor, { fields, like }: Names, typed: FormValues): Promise<Doubts | null> {
  const names = Object.entries(typed).flatMap(([field, text]) =>
    fields.test(field) && typeof text === 'string' && text.trim() ? [{ field, text }] : [],
  )
  const own = typeof typed.id === 'string' && isId(typed.id) ? typed.id : null
  const found = await like(
    actor,
    names.map(({ text }) => text),
    own,
  )
  const doubts = names.flatMap(({ field }, at) => (found[at] ? [{ field, other: found[at] }] : []))
  const seen = doubts.map(({ other }) => other).join('\n')
  if (doubts.length === 0 || withoutReturns(typed[allTheSame]) === seen) return null
  const told = doubts.map(({ field, other }) => [field, fieldMessage({ message: 'looks_like', other })] as const)
  return { reason: 'doubts', errors: { ...Object.fromEntries(told), [allTheSame]: seen } }
}

/** A browser sends every line end as two signs. */
const withoutReturns = (text: FormValues[string] | undefined) =>
  typeof text === 'string' ? text.replace(/\r\n/g, '\n') : null

/** A source of the same address, which may be meant; a second one of it is recorded on purpose only. */
export async function knownSources(actor: Actor, typed: FormValues): Promise<Doubts | null> {
  if (typeof typed.url !== 'string' || !typed.url.trim()) return null
  const own = typeof typed.id === 'string' && isId(typed.id) ? typed.id : null
  const found = await sourcesAt(actor, typed.url, own)
  const seen = found.map(({ id, title }) => `${id} ${title}`).join('\t')
  if (found.length === 0 || typed[allTheSame] === seen) return null
  return { reason: 'known_source', errors: { url: fieldMessage({ message: 'known_address' }), [allTheSame]: seen } }
}

/** Claims that very likely say the same; another one is made once whoever makes it has seen each of them. */
export async function knownClaims(actor: Actor, { sentence, ...typed }: FormValues): Promise<Doubts | null> {
  if (typeof sentence !== 'string') return null
  const alike = await alikeClaims(actor, sentence)
  const likely = alike.filter((match) => match.likely).map(({ id }) => id)
  const seen = String(typed[allTheSame] ?? '').split(' ')
  if (likely.every((id) => seen.includes(id))) return null
  const errors = { sentence: fieldMessage({ message: 'may_be_known' }), [allTheSame]: likely.join(' ') }
  return { reason: 'may_be_known', errors, alike }
}
