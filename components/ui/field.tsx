import type { ReactNode } from 'react'

/** What a control needs to belong to its label, hint and error. */
export type FieldControl = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** A label, a hint and an error around one control: `<Field …>{(control) => <TextInput {...control} />}</Field>` */
export function Field(props: {
  name: string
  label: string
  hint?: ReactNode
  error?: ReactNode
  /** A word beside the label that the control says by itself: "required". */
  mark?: string
  /** Only where the same name stands twice on a page. */
  id?: string
  children: (control: FieldControl) => ReactNode
}) {
  const id = props.id ?? props.name
  const hintId = props.hint ? `${id}-hint` : undefined
  const errorId = props.error ? `${id}-error` : undefined
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <label id={`${id}-label`} htmlFor={id} className="text-small font-semibold">
          {props.label}
        </label>
        {props.mark && (
          <span aria-hidden="true" className="text-fine text-quiet">
            {props.mark}
          </span>
        )}
      </div>
      {hintId && (
        <p id={hintId} className="text-fine text-quiet">
          {props.hint}
        </p>
      )}
      {props.children({
        id,
        name: props.name,
        'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': errorId ? true : undefined,
      })}
      {errorId && (
        <p id={errorId} className="border-alert border-s-4 ps-2 text-fine font-semibold text-alert">
          {props.error}
        </p>
      )}
    </div>
  )
}
