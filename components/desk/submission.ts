'use client'
import { failureOf } from '#components/desk/failure'
import type { FormAction, FormState } from '#lib/actions/form-state'
import { largestForm, largestUpload } from '#lib/form-size'
import { type Merge, merge } from '#lib/working-copies/merge'
import type { FormValues } from '#lib/working-copies/working-copy'
import { sendAs } from './form-reading.ts'

/** What a form began from. */
export type Began = { base: FormValues | null; basedOn: string }

export type Outcome = {
  state: FormState
  began: Began
  /** What was sent in the end. */
  sent: FormValues
  /** Fields taken from whoever saved meanwhile. */
  taken: string[]
  by: string | null
  /** Why it did not arrive. */
  failure: 'unreachable' | 'outdated' | 'too_large' | 'failed' | null
  /** What to choose from, when it cannot be merged without asking. */
  merged: Merge | null
}

const maxTries = 5

const bytesOf = (data: FormData) => [...data].reduce((sum, [name, value]) => sum + name.length + sizeOf(value) + 150, 0)

const sizeOf = (value: FormDataEntryValue) =>
  typeof value === 'string' ? new TextEncoder().encode(value).length : value.size

const limitOf = (data: FormData) =>
  [...data.values()].some((value) => typeof value !== 'string') ? largestUpload : largestForm

/**
 * Sends a form. When somebody saved meanwhile, merges what can be merged without asking and sends it again, on top of
 * what they saved; never without having compared it.
 * @throws what the framework throws to go to another page
 */
export async function submitForm(
  action: FormAction,
  previous: FormState,
  data: FormData,
  typed: FormValues,
  from: Began,
  /** The one before got no answer: what stands now may be what it saved. */
  isAgain = false,
): Promise<Outcome> {
  const outcome: Outcome = {
    state: previous,
    began: from,
    sent: typed,
    taken: [],
    by: null,
    failure: null,
    merged: null,
  }
  if (bytesOf(data) > limitOf(data)) return { ...outcome, failure: 'too_large' }
  for (let tries = 1; ; tries++) {
    try {
      outcome.state = await action(previous, data)
    } catch (error) {
      return { ...outcome, failure: failureOf(error) }
    }
    const { conflict } = outcome.state
    if (!conflict?.values) return outcome
    if (isAgain && Object.keys(conflict.values).length === 0) return outcome
    const merged = merge(outcome.began.base, outcome.sent, conflict.values)
    outcome.by = conflict.by ?? outcome.by
    // Whoever only presses a button has seen what they press it for, and nothing else.
    const isPress = Object.keys(outcome.sent).length === 0
    if (tries === maxTries || merged.clashes.length > 0 || (isPress && merged.taken.length > 0)) {
      return { ...outcome, merged: isPress ? null : merged }
    }
    sendAs(data, merged.values, merged.taken)
    data.set('basedOn', String(conflict.version))
    outcome.taken.push(...merged.taken.filter((name) => !outcome.taken.includes(name)))
    outcome.sent = isPress ? outcome.sent : merged.values
    outcome.began = { base: conflict.values, basedOn: String(conflict.version) }
  }
}
