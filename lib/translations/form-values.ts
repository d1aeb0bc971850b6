import type { FormValues } from '#lib/working-copies/working-copy'
import type { Words } from './translation.ts'

/** What the form of a translation says when nobody has typed. */
export const translationValues = (words: Words | null): FormValues => ({
  sentence: words?.sentence ?? '',
  context: words?.context ?? '',
  finding: words?.finding ?? '',
  rationale: words?.rationale ?? '',
})
