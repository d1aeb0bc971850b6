import type { ClaimState, PublicationKind } from './claim.ts'

/**
 * The newsroom's workflow: which act leads from which state to which. The same rows stand in the database table
 * `claim_transitions` (db/migrations), whose trigger refuses every other change of state; a test compares the two.
 * Who may act is in lib/permissions.ts.
 */
export const transitions = [
  { from: 'draft', act: 'submit', to: 'in_review' },
  { from: 'changes_requested', act: 'submit', to: 'in_review' },
  { from: 'in_review', act: 'withdraw', to: 'draft' },
  { from: 'in_review', act: 'request_changes', to: 'changes_requested' },
  { from: 'in_review', act: 'approve', to: 'approved' },
  { from: 'approved', act: 'publish', to: 'published' },
  { from: 'approved', act: 'publish', to: 'retracted' },
  { from: 'approved', act: 'edit', to: 'draft' },
  { from: 'published', act: 'revise', to: 'draft' },
  { from: 'retracted', act: 'revise', to: 'draft' },
  { from: 'draft', act: 'abandon', to: 'published' },
  { from: 'draft', act: 'abandon', to: 'retracted' },
  { from: 'changes_requested', act: 'abandon', to: 'published' },
  { from: 'changes_requested', act: 'abandon', to: 'retracted' },
  { from: 'draft', act: 'discard', to: 'discarded' },
  { from: 'changes_requested', act: 'discard', to: 'discarded' },
] as const satisfies { from: ClaimState; act: string; to: ClaimState }[]

export type WorkflowAct = (typeof transitions)[number]['act']

/** Acts that the workflow allows in a state, for a claim with or without a live version. */
export function actsIn(state: ClaimState, isPublished: boolean): WorkflowAct[] {
  const acts = new Set<WorkflowAct>(transitions.filter((row) => row.from === state).map((row) => row.act))
  acts.delete(isPublished ? 'discard' : 'abandon')
  return [...acts]
}

/** The state a publication of this kind leaves the claim in. */
export const stateAfter = (kind: PublicationKind): ClaimState => (kind === 'retraction' ? 'retracted' : 'published')

/** Kinds a submission may have: the first version is `first`, and only that one; a retracted claim can only come back by correction. */
export function kindsFor(live: { kind: PublicationKind } | null): PublicationKind[] {
  if (!live) return ['first']
  if (live.kind === 'retraction') return ['correction']
  return ['update', 'clarification', 'correction', 'retraction']
}

/** All versions but the first tell the reader what changed. */
export const needsNote = (kind: PublicationKind) => kind !== 'first'
