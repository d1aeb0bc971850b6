'use client'
import { useAwake } from '#components/ui/awake'
import { Checkbox } from '#components/ui/checkbox'

/** Ticks every box of a form, or none. Not there before the page is awake, when it could do nothing. */
export function ChooseAll({ form, name, label }: { form: string; name: string; label: string }) {
  if (!useAwake()) return null
  return (
    <Checkbox
      name="choose-all"
      label={label}
      onChange={(event) => {
        const boxes = document.querySelectorAll<HTMLInputElement>(`input[form="${form}"][name="${name}"]`)
        for (const box of boxes) box.checked = event.currentTarget.checked
      }}
    />
  )
}
