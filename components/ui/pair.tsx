import type { ReactNode } from 'react'

/** Two short fields beside each other where there is room. */
export const Pair = ({ children }: { children: ReactNode }) => (
  <div className="grid grid-cols-1 items-end gap-4 has-[fieldset]:items-start tablet:grid-cols-2">{children}</div>
)
