import { z } from 'zod'

const size = z
  .string()
  .regex(/^[1-9][0-9]{0,4}$/, 'must be a whole number of pixels')
  .transform(Number)
  .optional()

/** What a consumer of oEmbed asks. It may send names of its own, too: the specification lets it. */
export const oembedInput = z.object({
  url: z.string({ error: 'is missing' }).min(1, 'is missing').max(2000, 'is too long'),
  format: z.string().default('json'),
  maxwidth: size,
  maxheight: size,
})
