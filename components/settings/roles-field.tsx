'use client'
import { useField } from '#components/desk/form-context'
import { Checkbox } from '#components/ui/checkbox'
import { Fieldset } from '#components/ui/fieldset'

/** Any number of roles. */
export function RolesField(props: {
  name: string
  legend: string
  hint: string
  roles: { value: string; label: string }[]
  saved: readonly string[]
}) {
  const name = `${props.name}[]`
  const { id, typed } = useField(name)
  const before = Array.isArray(typed) ? typed : props.saved
  return (
    <Fieldset legend={props.legend} hint={props.hint}>
      <div className="flex flex-col gap-1.5">
        {props.roles.map(({ value, label }) => (
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
    </Fieldset>
  )
}
