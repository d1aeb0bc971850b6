import { type ClaimState, isInQueue, writableStates } from '#lib/claims/claim'
import { actsIn, type WorkflowAct } from '#lib/claims/workflow'
import type { Actor } from '#lib/people/person'
import { type RecordAct, type RecordSubjectStanding, reasonAgainstRecord, recordActs } from '#lib/records/rights'
import { Refusal } from './refusal.ts'

/** What the rules need to know of a claim to say who may do what with it. */
export type ClaimSubject = {
  state: ClaimState
  isPublished: boolean
  createdBy: string
  /** Everybody who contributed to the working revision. */
  contributors: readonly string[]
  /** The newest one that still stands; a version can be replaced while it is suspended. */
  suspension: { number: number; by: string; confirmed: boolean; isLive: boolean } | null
  /** The end of the embargo that stands now. */
  embargoUntil: Date | null
}

export type DeskAct =
  | 'read_desk'
  | 'keep_copy'
  | 'write'
  | 'manage_people'
  | 'manage_settings'
  | 'manage_jobs'
  | 'withhold'
  | 'read_log'
  | 'handle_tips'
export type ClaimAct =
  | WorkflowAct
  | 'write_claim'
  | 'assign'
  | 'schedule'
  | 'cancel_schedule'
  | 'embargo'
  | 'suspend'
  | 'confirm_suspension'
  | 'lift_suspension'

/** May the actor do this? The database refuses the same things again (db/migrations/0001_guards.sql). */
export function can(actor: Actor | null, act: DeskAct): boolean
export function can(actor: Actor | null, act: ClaimAct, claim: ClaimSubject): boolean
export function can(actor: Actor | null, act: RecordAct, record: RecordSubjectStanding): boolean
export function can(actor: Actor | null, act: Act, subject?: Subject): boolean {
  return actor !== null && reasonAgainst(actor, act, subject) === null
}

type Act = DeskAct | ClaimAct | RecordAct
type Subject = ClaimSubject | RecordSubjectStanding

const isOfRecord = (act: Act): act is RecordAct => recordActs.some((known) => known === act)

/** @throws Refusal saying why not */
export function requireCan(actor: Actor, act: Act, subject?: Subject): void {
  const reason = reasonAgainst(actor, act, subject)
  if (!reason) return
  const until = reason === 'embargo' && (subject as ClaimSubject).embargoUntil
  throw new Refusal(reason, until ? { until: until.toISOString() } : {})
}

function reasonAgainst(actor: Actor, act: Act, subject?: Subject) {
  const writes = actor.role === 'editor' || actor.role === 'reviewer'
  // Administrators write too, though no claims: a working copy is kept for every form.
  if (act === 'read_desk' || act === 'keep_copy') return null
  if (act === 'manage_people' || act === 'manage_settings' || act === 'manage_jobs' || act === 'read_log')
    return actor.role === 'admin' ? null : 'forbidden'
  if (act === 'write' || act === 'handle_tips') return writes ? null : 'forbidden'
  if (act === 'withhold') return actor.role === 'reviewer' ? null : 'forbidden'
  if (!subject) return 'forbidden'
  if (isOfRecord(act)) return reasonAgainstRecord(actor, act, subject as RecordSubjectStanding)
  const claim = subject as ClaimSubject
  const against = roleAgainst(actor, act, claim, writes) ?? stateAgainst(act, claim)
  if (against) return against
  if (act === 'publish' && claim.embargoUntil) return 'embargo'
  return secondPersonAgainst(actor, act, claim)
}

const reviewing = ['request_changes', 'approve', 'publish', 'schedule', 'cancel_schedule', 'suspend']

function roleAgainst(actor: Actor, act: ClaimAct, claim: ClaimSubject, writes: boolean) {
  if (act === 'discard') return actor.role === 'admin' || actor.id === claim.createdBy ? null : 'forbidden'
  if (act === 'assign') return null
  if (reviewing.includes(act)) return actor.role === 'reviewer' ? null : 'forbidden'
  return writes ? null : 'forbidden'
}

/** Where an act is possible that is not of the workflow's. */
const possible: Record<Exclude<ClaimAct, WorkflowAct>, (claim: ClaimSubject) => boolean> = {
  write_claim: ({ state }) => writableStates.some((writable) => writable === state),
  assign: ({ state }) => isInQueue(state),
  schedule: ({ state }) => state === 'approved',
  cancel_schedule: ({ state }) => state === 'approved',
  embargo: ({ state }) => state !== 'discarded',
  suspend: ({ isPublished, suspension }) => isPublished && !suspension?.isLive,
  confirm_suspension: ({ suspension }) => suspension?.confirmed === false,
  lift_suspension: ({ suspension }) => suspension !== null,
}

function stateAgainst(act: ClaimAct, claim: ClaimSubject) {
  const isPossible = isOutsideWorkflow(act)
    ? possible[act](claim)
    : actsIn(claim.state, claim.isPublished).includes(act)
  return isPossible ? null : 'wrong_state'
}

const isOutsideWorkflow = (act: ClaimAct): act is keyof typeof possible => act in possible

function secondPersonAgainst(actor: Actor, act: ClaimAct, { contributors, suspension }: ClaimSubject) {
  if (act === 'approve' || act === 'request_changes') return contributors.includes(actor.id) ? 'second_person' : null
  if (act === 'confirm_suspension' || act === 'lift_suspension') {
    return suspension?.by === actor.id ? 'second_person' : null
  }
  return null
}
