import { z } from 'zod'
import { language, line, optional, prose, slug } from '#lib/fields'
import { listSegment } from '#lib/slug'

export const topicInput = z.object({
  title: line(200),
  language,
  slug: optional(slug.refine((chosen) => chosen !== listSegment, 'reserved_slug')),
  introduction: optional(prose(10_000)),
})
export type TopicInput = z.output<typeof topicInput>
