'use client'
import { DeskField } from '#components/desk/desk-field'
import { FileInput } from '#components/ui/file-input'

/** A file from somebody's device, chosen or dropped on the field. */
export function FileField(props: { name: string; label: string; hint?: string; required?: boolean }) {
  const { name, label, hint, required } = props
  return (
    <DeskField name={name} label={label} hint={hint} required={required}>
      {(control) => <FileInput {...control} required={required} />}
    </DeskField>
  )
}
