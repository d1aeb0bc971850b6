import { type ClaimState, claimStates, queueStates } from '#lib/claims/claim'

/** Which claims a list shows: those being worked on, of these what waits for somebody other than who writes it, in one state, to be published at a time, to check again, with news of a source, or all. */
export const whiches = ['open', 'asked', ...claimStates, 'scheduled', 'recheck', 'news', 'all'] as const
export type Which = (typeof whiches)[number]

/** Who waits longest first, what is due soonest first, what was changed last first; with words, what fits them best. */
export const orders = ['waiting', 'due', 'changed', 'best'] as const
export type Order = (typeof orders)[number]

export const pageSize = 50

/** Counting ends here: nobody reads that far, and it would take ever longer. */
export const countLimit = 1000

export type QueueFilter = {
  /** What is looked for in the claims. */
  words: string | null
  which: Which
  /** `me`: what waits for the actor; `nobody`: assigned to nobody; else the id of an assignee. */
  turn: string | null
  topic: string | null
  overdue: boolean
  order: Order
  after: Place | null
}

/** Which records, if any, stand above a list: they wait as claims do, but have no topic, day or assignee. */
export function recordsBeside({ words, which, turn, topic, overdue, after }: QueueFilter) {
  if (words || topic || overdue || after || (turn !== null && turn !== 'me')) return null
  const states = ['in_review', 'changes_requested', 'approved'] as const
  const shown = which === 'open' || which === 'asked' ? states : states.filter((state) => state === which)
  return shown.length > 0 ? { states: shown, isMine: turn === 'me' } : null
}

/** A place in an ordered list: what is ordered by, and the claim's id where that is the same. */
export type Place = { at: string; id: string }

/** Claims that are done with stand in no queue: the last change is what people look for. */
export function usualOrder(which: Which, words: string | null): Order {
  if (words) return 'best'
  return ['published', 'retracted', 'discarded', 'all'].includes(which) ? 'changed' : 'waiting'
}

/** Who looks for something means any claim that has it. */
export const usualWhich = (words: string | null): Which => (words ? 'all' : 'open')

/** In which states a list can have claims; null: in any. */
export function statesOf(which: Which): readonly ClaimState[] | null {
  if (which === 'open' || which === 'asked') return queueStates
  if (which === 'scheduled') return ['approved']
  if (which === 'recheck') return ['published']
  return which === 'news' || which === 'all' ? null : [which]
}
