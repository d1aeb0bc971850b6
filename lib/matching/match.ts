import type { Verdict } from '#lib/claims/claim'

/** A claim that may be the same, as the desk shows it. */
export type ShownMatch = {
  id: string
  sentence: string
  language: string
  /** What the public is told; null of what isn't public or has none. */
  verdict: Verdict | null
  /** The verdict in a word, or else the state. */
  word: string
  isPublic: boolean
  likely: boolean
}
