import type { ComponentProps, ReactNode } from 'react'
import type { Verdict } from '#lib/claims/claim'

const disc = <circle cx="12" cy="12" r="10" />
const sector = (path: string) => <path d={path} fill="currentColor" stroke="none" />

/**
 * One shape per verdict. The scale is a disc that empties from confirmed to false; what has no number on the scale
 * has no filled disc. Told apart without colour, also in print.
 */
const shapes: Record<Verdict, ReactNode> = {
  confirmed: (
    <>
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path d="m7.2 12.4 3.3 3.4 6.3-7" stroke="var(--color-paper)" strokeWidth="2.6" />
    </>
  ),
  mostly_confirmed: (
    <>
      {disc}
      {sector('M12 12V2a10 10 0 1 1-10 10z')}
    </>
  ),
  mixed: (
    <>
      {disc}
      {sector('M12 2a10 10 0 0 1 0 20z')}
    </>
  ),
  mostly_false: (
    <>
      {disc}
      {sector('M12 12V2a10 10 0 0 1 10 10z')}
    </>
  ),
  false: (
    <>
      {disc}
      <path d="m7.8 7.8 8.4 8.4m0-8.4-8.4 8.4" strokeWidth="2.6" />
    </>
  ),
  contested: (
    <>
      {sector('M10.5 3v18L1.5 12z')}
      <path d="M13.5 4.6v14.8l7.4-7.4z" strokeLinejoin="round" />
    </>
  ),
  unverified: <circle cx="12" cy="12" r="10" strokeDasharray="3.4 2.88" />,
  unverifiable: (
    <>
      <circle cx="12" cy="12" r="10" strokeDasharray="3.4 2.88" />
      <path d="M7 12h10" strokeWidth="2.6" />
    </>
  ),
  outdated: (
    <>
      {disc}
      <path d="M12 6.2V12l4.2 2.6" />
    </>
  ),
}

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
  <svg
    aria-hidden="true"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    {...rest}
  >
    {shapes[verdict]}
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
