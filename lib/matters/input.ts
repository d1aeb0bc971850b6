import { z } from 'zod'
import { type Matter, parseMatter } from './matter.ts'

export const matterField = z.string('invalid').transform((key, context): Matter => {
  const parsed = parseMatter(key)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: 'invalid' })
  return z.NEVER
})
