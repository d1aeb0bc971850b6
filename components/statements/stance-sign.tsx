import type { ReactNode } from 'react'
import type { Stance } from '#lib/statements/statement'

/** Signs as in logic: ⊢ for an assertion, ≠ for a denial, ≈ and = for conceding. The word always stands beside them. */
const signs: Record<Stance, ReactNode> = {
  asserts: <path d="M4 3v14M4 10h13" />,
  denies: <path d="M3 7.5h14M3 12.5h14M13.5 3l-7 14" />,
  partly_concedes: <path d="M3 8c2.5-3 4.5-3 7 0s4.5 3 7 0M3 14c2.5-3 4.5-3 7 0s4.5 3 7 0" />,
  concedes: <path d="M3 7.5h14M3 12.5h14" />,
  neither_confirms_nor_denies: <path d="M7 3.5 3 10l4 6.5M13 3.5 17 10l-4 6.5" />,
  declines_to_comment: <path d="M4 10h.01M10 10h.01M16 10h.01" strokeWidth="3.5" />,
  retracts: <path d="M8 4 3.5 8.5 8 13M3.5 8.5H13a4 4 0 0 1 0 8h-3" />,
}

export function StanceSign({ stance }: { stance: Stance }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className="size-4 shrink-0 self-center"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {signs[stance]}
    </svg>
  )
}
