import type { ComponentProps } from 'react'
import { controlLook } from './control-look.ts'

export function TextInput({ className = '', ...rest }: ComponentProps<'input'>) {
  return <input type="text" {...rest} className={`${controlLook} min-h-10 ${className}`} />
}
