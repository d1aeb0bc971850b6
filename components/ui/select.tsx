import type { ComponentProps } from 'react'
import { controlLook } from './control-look.ts'

export type Option = { value: string; label: string }

export function Select(props: ComponentProps<'select'> & { options: readonly Option[]; empty?: string }) {
  const { options, empty, className = '', children, ...rest } = props
  return (
    <select {...rest} className={`${controlLook} min-h-10 ${className}`}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      {children}
    </select>
  )
}
