import type { ComponentProps, ReactNode } from 'react'

export function Checkbox({ label, id, name, ...rest }: ComponentProps<'input'> & { label: ReactNode; name: string }) {
  return (
    <label htmlFor={id ?? name} className="flex min-h-6 items-baseline gap-2 text-small">
      <input {...rest} type="checkbox" id={id ?? name} name={name} className="size-4 translate-y-0.5" />
      <span>{label}</span>
    </label>
  )
}
