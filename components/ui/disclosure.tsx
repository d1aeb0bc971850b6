import type { ReactNode } from 'react'

/** Something that is there on demand. `id` is that of its summary; `label` names it where the shown words don't suffice. */
export function Disclosure(props: { id?: string; summary: ReactNode; label?: string; children: ReactNode }) {
  return (
    <details className="open:basis-full">
      <summary
        id={props.id}
        aria-label={props.label}
        className="w-fit cursor-pointer py-1 font-semibold text-accent text-small marker:text-quiet"
      >
        {props.summary}
      </summary>
      <div className="border-accent border-s-2 py-3 ps-4">{props.children}</div>
    </details>
  )
}
