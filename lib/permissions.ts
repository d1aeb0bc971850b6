import { type ClaimState, isInQueue, writableStates } from '#lib/claims/claim'
import { actsIn, type WorkflowAct } from '#lib/claims/workflow'
import type { Actor } from '#lib/people/person'
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
}

export type DeskAct = 'read_desk' | 'keep_copy' | 'write' | 'manage_people' | 'manage_settings'
export type ClaimAct = WorkflowAct | 'write_claim' | 'assign' | 'suspend' | 'confirm_suspension' | 'lift_suspension'

/** May the actor do this? The database refuses the same things again (db/migrations/0001_guards.sql). */
export function can(actor: Actor | null, act: DeskAct): boolean
export function can(actor: Actor | null, act: ClaimAct, claim: ClaimSubject): boolean
export function can(actor: Actor | null, act: DeskAct | ClaimAct, claim?: ClaimSubject): boolean {
  return actor !== null && reasonAgainst(actor, act, claim) === null
}

/** @throws Refusal saying why not */
export function requireCan(actor: Actor, act: DeskAct | ClaimAct, claim?: ClaimSubject): void {
  const reason = reasonAgainst(actor, act, claim)
  if (reason) throw new Refusal(reason)
}

function reasonAgainst(actor: Actor, act: DeskAct | ClaimAct, claim?: ClaimSubject) {
  const writes = actor.role === 'editor' || actor.role === 'reviewer'
  // Administrators write too, though no claims: a working copy is kept for every form.
  if (act === 'read_desk' || act === 'keep_copy') return null
  if (act === 'manage_people' || act === 'manage_settings') return actor.role === 'admin' ? null : 'forbidden'
  if (act === 'write') return writes ? null : 'forbidden'
  if (!claim) return 'forbidden'
  return roleAgainst(actor, act, claim, writes) ?? stateAgainst(act, claim) ?? secondPersonAgainst(actor, act, claim)
}

const reviewing = ['request_changes', 'approve', 'publish', 'suspend']

function roleAgainst(actor: Actor, act: ClaimAct, claim: ClaimSubject, writes: boolean) {
  if (act === 'discard') return actor.role === 'admin' || actor.id === claim.createdBy ? null : 'forbidden'
  if (act === 'assign') return null
  if (reviewing.includes(act)) return actor.role === 'reviewer' ? null : 'forbidden'
  return writes ? null : 'forbidden'
}

function stateAgainst(act: ClaimAct, { state, isPublished, suspension }: ClaimSubject) {
  const possible =
    act === 'write_claim'
      ? writableStates.some((writable) => writable === state)
      : act === 'assign'
        ? isInQueue(state)
        : act === 'suspend'
          ? isPublished && !suspension?.isLive
          : act === 'confirm_suspension'
            ? suspension?.confirmed === false
            : act === 'lift_suspension'
              ? suspension !== null
              : actsIn(state, isPublished).includes(act)
  return possible ? null : 'wrong_state'
}

function secondPersonAgainst(actor: Actor, act: ClaimAct, { contributors, suspension }: ClaimSubject) {
  if (act === 'approve' || act === 'request_changes') return contributors.includes(actor.id) ? 'second_person' : null
  if (act === 'confirm_suspension' || act === 'lift_suspension') {
    return suspension?.by === actor.id ? 'second_person' : null
  }
  return null
}
