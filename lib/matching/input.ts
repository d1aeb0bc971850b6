import { z } from 'zod'

/** What the desk asks about while it is typed; a whole post, and no more than that. */
export const alikeInput = z.object({ text: z.string().max(10_000) })
