/** What a newsroom can find. Numbers are ClaimReview's ratingValue, 5 best; a verdict without one has no number anywhere. */
export const verdicts = [
  'confirmed',
  'mostly_confirmed',
  'mixed',
  'mostly_false',
  'false',
  'contested',
  'unverified',
  'unverifiable',
  'outdated',
] as const
export type Verdict = (typeof verdicts)[number]

export const verdictNumber: Partial<Record<Verdict, 1 | 2 | 3 | 4 | 5>> = {
  confirmed: 5,
  mostly_confirmed: 4,
  mixed: 3,
  mostly_false: 2,
  false: 1,
}

export const claimStates = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'published',
  'retracted',
  'discarded',
] as const
export type ClaimState = (typeof claimStates)[number]

/** States in which the working revision's content may change. */
export const writableStates = ['draft', 'changes_requested'] as const satisfies ClaimState[]

/** States in which somebody has to do something before the claim is settled. */
export const queueStates = ['draft', 'changes_requested', 'in_review', 'approved'] as const satisfies ClaimState[]
export type QueueState = (typeof queueStates)[number]

export const isInQueue = (state: ClaimState) => queueStates.some((queued) => queued === state)

export const publicationKinds = ['first', 'update', 'clarification', 'correction', 'retraction'] as const
export type PublicationKind = (typeof publicationKinds)[number]

/** Segments of /claims/… that are addresses of the site and so can't be a claim's. */
export const reservedSlugs = ['before', 'new', 'history', 'v', 'as-of']

/** Lower-case ASCII words joined by hyphens; one for all languages, fixed at first publication. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
