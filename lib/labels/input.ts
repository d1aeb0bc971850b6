import { z } from 'zod'
import { type Verdict, verdicts } from '#lib/claims/claim'
import { line } from '#lib/fields'

const label = z.object({ word: line(40), meaning: line(300) })

/** A word and its meaning for each verdict of the scale. */
export const labelsInput = z.object(
  Object.fromEntries(verdicts.map((verdict) => [verdict, label])) as Record<Verdict, typeof label>,
)
export type Labels = z.output<typeof labelsInput>
