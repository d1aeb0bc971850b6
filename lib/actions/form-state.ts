import type { ShownMatch } from '#lib/matching/match'
import type { Compared } from '#lib/quotations/nearest'
import type { FormValues } from '#lib/working-copies/working-copy'

/** What a form knows of its last submission. */
export type FormState = {
  /** Counts submissions, so that the same answer twice is still news. */
  attempt: number
  /** Counts those that were done. */
  round: number
  /** Says that it was done. */
  done: string | null
  /** Says why it was refused. */
  refusal: string | null
  /** The same in a word for programs; `forbidden:CC001` when only a guard of the database noticed. */
  reason: string | null
  /** What helps against the refusal. */
  mend: 'reload' | 'sign_in' | null
  /** What it could not do beside that, a sentence each. */
  undone: string[]
  /** Messages of single fields, by name. */
  errors: Record<string, string>
  /** Words that a field may have instead of those typed, and which of them those don't have. */
  offer: { name: string; text: string; pieces: Compared } | null
  /** Claims that may be the same as the one that was sent. */
  alike: ShownMatch[]
  /** What was typed, as it was typed; kept when it was refused. */
  typed: FormValues
  /** Somebody saved meanwhile: what stands now. `values` is null when what the form is about was removed. */
  conflict: { version: number; values: FormValues | null; by: string | null } | null
  /** What the form made, for a form that waits for it. */
  made: Made | null
}

export type Made = { id: string; label: string }

/** What was done with many at once, in words; `done` is null when nothing was. */
export type Report = { done: string | null; undone: string[] }

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

export const untouched: FormState = {
  attempt: 0,
  round: 0,
  done: null,
  refusal: null,
  reason: null,
  mend: null,
  undone: [],
  errors: {},
  offer: null,
  alike: [],
  typed: {},
  conflict: null,
  made: null,
}
