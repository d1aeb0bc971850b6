'use client'
import { useFormValues } from '#components/desk/form-context'
import { Checkbox } from '#components/ui/checkbox'
import { Fieldset } from '#components/ui/fieldset'

type Option = { value: string; label: string; goes: boolean }

/** Versions that hold some of the same words, and which of them go too. */
export function HolderChoice(props: { legend: string; hint: string; options: Option[] }) {
  const name = 'along[]'
  const values = useFormValues()
  const before = values
    ? [values[name] ?? []].flat()
    : props.options.flatMap(({ value, goes }) => (goes ? [value] : []))
  return (
    <Fieldset legend={props.legend} hint={props.hint}>
      <div className="flex flex-col gap-1.5">
        {props.options.map(({ value, label }) => (
          <Checkbox
            key={value}
            id={`along-${value}`}
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
