import type { ComponentProps } from 'react'
import { controlLook } from './control-look.ts'

/** Large enough to drop a file on. */
export function FileInput({ className = '', ...rest }: ComponentProps<'input'>) {
  return <input {...rest} type="file" className={`${controlLook} border-dashed py-6 ${className}`} />
}
