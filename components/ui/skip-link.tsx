import type { ReactNode } from 'react'

/** First in the page; shows itself when reached by keyboard. The target is `<main id="main">`. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a
      href="#main"
      className="no-print sr-only focus:not-sr-only focus:absolute focus:top-2 focus:start-2 focus:z-10 focus:bg-paper focus:px-3 focus:py-2"
    >
      {children}
    </a>
  )
}
