import type { QueueState } from '#lib/claims/claim'

/** How long a stage took, for the claims that left it last: half of them no longer than `median` seconds. */
export type StageTime = { median: number; count: number }

/** One stage of the workflow as it stands. */
export type Stage = {
  state: QueueState
  count: number
  overdue: number
  longest: { id: string; sentence: string; language: string; since: Date } | null
  time: StageTime | null
}

/** What of the past counts for how long a stage takes. */
export const measured = { days: 90, newest: 200 }
