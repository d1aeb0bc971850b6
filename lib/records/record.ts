import type { PublicationKind } from '#lib/claims/claim'
import { kindsFor } from '#lib/claims/workflow'

/** What is reviewed and published by itself, besides claims. */
export const recordSubjects = ['party', 'topic', 'page', 'labels', 'translation'] as const
export type RecordSubject = (typeof recordSubjects)[number]

export const isRecordSubject = (text: string): text is RecordSubject => recordSubjects.some((known) => known === text)

export const recordDecisions = ['approve', 'request_changes', 'withdraw'] as const
export type RecordDecision = (typeof recordDecisions)[number]

export type RecordState = 'draft' | 'in_review' | 'changes_requested' | 'approved' | 'published' | 'retracted'

/** What the state of a record follows from. Unlike a claim it stays open: a save leads it out of review. */
export type RecordStanding = {
  version: number
  /** The newest request for review. */
  request: { revision: number; basedOn: number; decision: RecordDecision | null } | null
  /** The live version. */
  live: { number: number; kind: PublicationKind } | null
}

export function recordState({ version, request, live }: RecordStanding): RecordState {
  if (!request) return 'draft'
  const isCurrent = request.basedOn === version
  if (live && request.revision <= live.number) {
    return isCurrent ? (live.kind === 'retraction' ? 'retracted' : 'published') : 'draft'
  }
  if (request.decision === 'request_changes') return 'changes_requested'
  if (request.decision === 'withdraw' || !isCurrent) return 'draft'
  return request.decision === 'approve' ? 'approved' : 'in_review'
}

/** A scale always has words, so its labels are not retracted. */
export const recordKinds = (subject: RecordSubject, live: { kind: PublicationKind } | null): PublicationKind[] =>
  kindsFor(live).filter((kind) => kind !== 'retraction' || subject !== 'labels')
