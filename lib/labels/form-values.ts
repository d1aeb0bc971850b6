import { verdicts } from '#lib/claims/claim'
import type { FormValues } from '#lib/working-copies/working-copy'
import type { Labels } from './input.ts'

/** What the form of the labels says when nobody has typed. */
export const labelValues = (labels: Labels): FormValues =>
  Object.fromEntries(
    verdicts.flatMap((verdict) => [
      [`labels.${verdict}.word`, labels[verdict].word],
      [`labels.${verdict}.meaning`, labels[verdict].meaning],
    ]),
  )
