import 'server-only'
import { z } from 'zod'
import { isReadable } from '#lib/fields'
import { passwordLength } from '#lib/people/password'

/** Little about the form of an address or password here: what can't be right is wrong like anything else. */
export const credentialsInput = z.object({
  email: z.string().trim().min(1).max(254).refine(isReadable),
  password: z.string().min(1).max(passwordLength.maxBytes),
})
