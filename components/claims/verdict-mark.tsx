import type { ComponentProps } from 'react'
import type { Verdict } from '#lib/claims/claim'
import { strokeAttributes, verdictShapes } from '#lib/claims/verdict-shape'

export const verdictColour: Record<Verdict, string> = {
  confirmed: 'text-confirmed',
  mostly_confirmed: 'text-mostly-confirmed',
  mixed: 'text-mixed',
  mostly_false: 'text-mostly-false',
  false: 'text-false',
  contested: 'text-contested',
  unverified: 'text-unverified',
  unverifiable: 'text-unverifiable',
  outdated: 'text-outdated',
}

/** The shape alone, for pictures that have the word elsewhere. */
export const VerdictShape = ({ verdict, ...rest }: ComponentProps<'svg'> & { verdict: Verdict }) => (
  <svg aria-hidden="true" viewBox="0 0 24 24" {...rest}>
    {verdictShapes[verdict].map((stroke) => (
      <path key={stroke.d} {...strokeAttributes(stroke, 'currentColor', 'var(--color-paper)')} />
    ))}
  </svg>
)

/** Shape, colour and word of a verdict; the word is given in the reader's language. */
export function VerdictMark({ verdict, word, large }: { verdict: Verdict; word: string; large?: boolean }) {
  return (
    <span
      className={`inline-flex items-center font-sans font-bold ${large ? 'gap-3 text-title' : 'gap-1.5 text-small'} ${verdictColour[verdict]}`}
    >
      <VerdictShape verdict={verdict} className={`shrink-0 ${large ? 'size-8' : 'size-4'}`} />
      {word}
    </span>
  )
}
