import type { ComponentProps } from 'react'
import { controlLook } from './control-look.ts'

/** Grows with its text where the browser can. */
export function Textarea({ className = '', rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} rows={rows} className={`${controlLook} field-sizing-content ${className}`} />
}
