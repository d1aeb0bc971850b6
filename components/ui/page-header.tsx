import type { ReactNode } from 'react'

/** The head of a page that is a tool or a list; a claim's page has its own. */
export function PageHeader(props: { title: ReactNode; intro?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 border-ink border-b pb-3">
      <div className="max-w-measure">
        <h1 className="font-serif text-headline font-semibold">{props.title}</h1>
        {props.intro && <p className="mt-1 text-quiet text-small">{props.intro}</p>}
      </div>
      {props.actions && <div className="flex flex-wrap gap-2">{props.actions}</div>}
    </header>
  )
}
