import { z } from 'zod'
import { optional, prose } from '#lib/fields'
import { type Place, parsePlace } from './comment.ts'

const place = z.string('invalid').transform((key, context): Place => {
  const parsed = parsePlace(key)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: 'invalid' })
  return z.NEVER
})

const body = prose(5000)

export const commentInput = z.object({ place, passage: optional(prose(2000)), body })
export type CommentInput = z.output<typeof commentInput>

export const replyInput = z.object({ body })
