import type { ReactNode } from 'react'

/** The head of a page that is a tool or a list; a claim's page has its own. `children`: where its subject stands, and its views. */
export function PageHeader(props: { title: ReactNode; intro?: ReactNode; actions?: ReactNode; children?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-8 gap-y-1 border-ink border-b pb-3">
      <h1 className="min-w-0 max-w-measure font-semibold font-serif text-headline">{props.title}</h1>
      {props.actions && <div className="flex flex-wrap items-center gap-3 text-small">{props.actions}</div>}
      {props.intro && (
        <div className="basis-full">
          <p className="max-w-measure text-quiet text-small">{props.intro}</p>
        </div>
      )}
      {props.children && <div className="mt-1 basis-full">{props.children}</div>}
    </header>
  )
}
