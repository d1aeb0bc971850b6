/** A party's dated position on one claim. */
export const stances = [
  'asserts',
  'denies',
  'partly_concedes',
  'concedes',
  'neither_confirms_nor_denies',
  'declines_to_comment',
  'retracts',
] as const
export type Stance = (typeof stances)[number]

/** `quoted` words stand exactly in a capture; `reported` words are ours, and marked so. */
export const wordings = ['quoted', 'reported'] as const
export type Wording = (typeof wordings)[number]

/** The side of the page a stance stands on. */
export const sideOf: Record<Stance, 'asserting' | 'answering'> = {
  asserts: 'asserting',
  denies: 'answering',
  partly_concedes: 'answering',
  concedes: 'answering',
  neither_confirms_nor_denies: 'answering',
  declines_to_comment: 'answering',
  retracts: 'answering',
}
