import { z } from 'zod'
import { line } from '#lib/fields'
import { roles } from './person.ts'

export const email = z
  .string('required')
  .max(254, 'too_long')
  .transform((text) => text.trim())
  .pipe(z.string().min(1, 'required').pipe(z.email('not_an_email')))

export const role = z.enum(roles, 'required')

export const personInput = z.object({ email, name: line(100), role })
export type PersonInput = z.infer<typeof personInput>
