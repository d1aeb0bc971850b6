import { z } from 'zod'
import { slugPattern } from '#lib/claims/claim'
import { language, line, optional, prose } from '#lib/fields'

export const topicInput = z.object({
  title: line(200),
  language,
  slug: optional(z.string().trim().max(100, 'too_long').regex(slugPattern, 'not_a_slug')),
  introduction: optional(prose(10_000)),
})
export type TopicInput = z.output<typeof topicInput>
