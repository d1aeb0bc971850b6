import type { ReactNode } from 'react'

/** Controls that answer one question together. With an `id` the question can be led to, and names those within. */
export function Fieldset(props: { id?: string; legend: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset id={props.id} className="min-w-0 border-line border-t pt-3">
      <legend id={props.id && `${props.id}-label`} className="pe-3 text-small font-semibold">
        {props.legend}
      </legend>
      {props.hint && <p className="mb-3 text-fine text-quiet">{props.hint}</p>}
      <div className="flex flex-col gap-4">{props.children}</div>
    </fieldset>
  )
}
