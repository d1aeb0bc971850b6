import { z } from 'zod'
import { language, line, prose } from '#lib/fields'
import { pageSlugs } from './page.ts'

export const pageInput = z.object({
  slug: z.enum(pageSlugs, 'invalid'),
  title: line(200),
  language,
  body: prose(),
})
export type PageInput = z.output<typeof pageInput>
