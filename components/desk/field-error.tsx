'use client'
import { useField } from '#components/desk/form-context'

/** What is wrong with a field that has its controls elsewhere on the page. */
export function FieldError({ name }: { name: string }) {
  const { id, error } = useField(name)
  if (!error) return null
  return (
    <p id={`${id}-error`} className="border-alert border-s-4 ps-2 font-semibold text-alert text-fine">
      {error}
    </p>
  )
}
