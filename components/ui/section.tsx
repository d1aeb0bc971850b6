import type { ReactNode } from 'react'

/** A part of a page under a heading of the second level; `id` names both. */
export function Section(props: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id} className="mb-4 border-line border-b pb-1.5 font-semibold text-lead">
        {props.title}
      </h2>
      {props.children}
    </section>
  )
}
