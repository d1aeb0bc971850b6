import type { Actor, Role } from '#lib/people/person'
import type { ClaimState, QueueState } from './claim.ts'

/** Whose turn a claim is that is assigned to nobody: those who work on the revision, anybody else, or anybody. */
type Hand = 'contributors' | 'others' | 'anybody'

const writing = { draft: 'contributors', changes_requested: 'contributors' } as const

/** What waits for each role, where nobody is named. */
export const turns: Record<Role, Partial<Record<QueueState, Hand>>> = {
  editor: writing,
  reviewer: { ...writing, in_review: 'others', approved: 'anybody' },
  admin: {},
}

type Waiting = {
  state: ClaimState
  assignee: string | null
  /** Whether the actor contributed to this revision, or opened it. */
  isTheirs: boolean
  /** Of what is approved: it will be published by itself. */
  isScheduled: boolean
}

/** Does it wait for the actor? Whoever it is assigned to, and nobody else; else whose turn it is. */
export function awaits(actor: Actor, { state, assignee, isTheirs, isScheduled }: Waiting): boolean {
  if (isScheduled) return false
  if (assignee) return assignee === actor.id
  const hand = turns[actor.role][state as QueueState]
  return hand === 'anybody' || (hand === 'contributors' && isTheirs) || (hand === 'others' && !isTheirs)
}
