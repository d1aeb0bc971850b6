'use client'
import { useSyncExternalStore } from 'react'
import { Checkbox } from '#components/ui/checkbox'

const subscribeToNothing = () => () => {}

/** Ticks every box of a form, or none. Not there before the page is awake, when it could do nothing. */
export function ChooseAll({ form, name, label }: { form: string; name: string; label: string }) {
  const isAwake = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
  if (!isAwake) return null
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
