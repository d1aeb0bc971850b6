import type { ReactNode } from 'react'

export type Definition = { term: string; detail: ReactNode }

/** Facts in pairs; a pair whose detail is null is left out. */
export function DefinitionList({ items }: { items: Definition[] }) {
  return (
    <dl className="text-small">
      {items
        .filter((item) => item.detail !== null && item.detail !== undefined)
        .map((item) => (
          <div key={item.term} className="flex flex-wrap justify-between gap-x-4 border-line border-b py-1.5">
            <dt className="text-quiet">{item.term}</dt>
            <dd className="text-right">{item.detail}</dd>
          </div>
        ))}
    </dl>
  )
}
