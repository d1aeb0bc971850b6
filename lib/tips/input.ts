import { z } from 'zod'
import { isReadable, line, optional, prose, slug } from '#lib/fields'
import { languages } from '#lib/i18n/languages'
import { readPlace, writePlace } from '#lib/queue/place'
import type { Place } from '#lib/queue/queue'
import { longest, tipOutcomes } from './tip.ts'

const email = z
  .string()
  .trim()
  .max(longest.email, 'too_long')
  .refine(isReadable, 'unreadable_characters')
  .pipe(z.email('not_an_email'))

/** What a reader sends in; messages are keys of messages/en.json (`submit.errors.*`). */
export const tipInput = z.object({
  /** The slug of the published claim that is said to be wrong. */
  about: optional(slug).catch(null),
  words: prose(longest.words),
  seen: optional(line(longest.seen)),
  why: optional(prose(longest.why)),
  name: optional(line(longest.name)),
  email: optional(email),
  language: z.enum(languages),
})
export type TipInput = z.output<typeof tipInput>

/** What became of a tip that belongs to a claim the desk has. */
export const mergingInput = z.object({ tip: z.uuid('invalid'), claim: z.uuid('required') })

/** Why nothing comes of it; whoever sent it reads that. */
export const decliningInput = z.object({ tip: z.uuid('invalid'), reason: prose(longest.reason) })

export const tipStates = ['open', ...tipOutcomes] as const
export const tipKinds = ['claim', 'correction'] as const

export type TipFilter = {
  state: (typeof tipStates)[number]
  kind: (typeof tipKinds)[number] | null
  after: Place | null
}

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string())

const parameters = z.object({
  state: one.pipe(z.enum(tipStates)).catch('open'),
  kind: one.pipe(z.enum(tipKinds)).nullable().catch(null),
  after: one.transform(readPlace).nullable().catch(null),
})

/** The list that an address asks for; a parameter that means nothing is as good as none. */
export const readTipFilter = (search: Record<string, string | string[] | undefined>): TipFilter =>
  parameters.parse(search)

/** The address of a list; what is usual is left out of it. */
export function inboxAddress({ state, kind }: Omit<TipFilter, 'after'>, after: Place | null = null): string {
  const search = new URLSearchParams()
  if (state !== 'open') search.set('state', state)
  if (kind) search.set('kind', kind)
  if (after) search.set('after', writePlace(after))
  return search.size > 0 ? `/desk/inbox?${search}` : '/desk/inbox'
}
