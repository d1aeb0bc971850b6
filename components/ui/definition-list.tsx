import type { ReactNode } from 'react'

export type Definition = { term: string; detail: ReactNode }

/** Facts in pairs; a pair whose detail is null is left out, and with the last of them the list. */
export function DefinitionList({ items }: { items: Definition[] }) {
  const told = items.filter((item) => item.detail !== null && item.detail !== undefined)
  if (told.length === 0) return null
  return (
    <dl className="text-small">
      {told.map((item) => (
        <div key={item.term} className="flex flex-wrap justify-between gap-x-4 border-line border-b py-1.5">
          <dt className="text-quiet">{item.term}</dt>
          <dd className="text-end">{item.detail}</dd>
        </div>
      ))}
    </dl>
  )
}
