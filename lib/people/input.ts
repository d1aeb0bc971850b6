import { z } from 'zod'
import { line, optional } from '#lib/fields'
import { languages } from '#lib/i18n/languages'
import { passwordLength } from './password.ts'
import { roles } from './person.ts'

export const email = z
  .string('required')
  .max(254, 'too_long')
  .transform((text) => text.trim())
  .pipe(z.string().min(1, 'required').pipe(z.email('not_an_email')))

export const role = z.enum(roles, 'required')

export const personInput = z.object({ email, name: line(100), role })
export type PersonInput = z.infer<typeof personInput>

/** A pseudonym is as good as a name. */
export const bylineInput = z.object({ byline: optional(line(100)) })

/** Those of the translations that readers see. */
export const languagesInput = z.object({ languages: z.array(z.enum(languages, 'invalid')).default([]) })

/** What a new one must be, lib/people/password.ts says. */
export const typedPassword = z.string('required').min(1, 'required').max(passwordLength.maxBytes, 'too_long')

export const passwordChange = z
  .object({ present: typedPassword, password: typedPassword, again: typedPassword })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'different' })

/** Of the app, or a recovery code, however it was written down. */
export const codeInput = z.object({ code: z.string('required').trim().min(1, 'required').max(100, 'too_long') })
