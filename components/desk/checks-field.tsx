'use client'
import { ClashChoice } from '#components/desk/clash-choice'
import { FieldError } from '#components/desk/field-error'
import { useField, useFormValues } from '#components/desk/form-context'
import { Checkbox } from '#components/ui/checkbox'
import { Fieldset } from '#components/ui/fieldset'
import type { Option } from '#components/ui/select'

/** Any number of things, each with a box to tick. */
export function ChecksField(props: {
  name: string
  legend: string
  hint?: string
  options: readonly Option[]
  saved?: readonly string[]
}) {
  const { legend, hint, options, saved = [] } = props
  const { id, typed } = useField(props.name)
  const name = `${props.name}[]`
  const isTyped = useFormValues() !== null
  const before = Array.isArray(typed) ? typed : isTyped ? [] : saved
  return (
    <Fieldset id={id} legend={legend} hint={hint}>
      <div className="flex flex-col gap-1.5">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            id={`${id}-${value}`}
            name={name}
            value={value}
            defaultChecked={before.includes(value)}
            label={label}
          />
        ))}
      </div>
      <FieldError name={props.name} />
      <ClashChoice
        name={name}
        label={legend}
        reads={(value) => options.find((option) => option.value === value)?.label ?? value}
      />
    </Fieldset>
  )
}
