import { z } from 'zod'
import { verdicts } from '#lib/claims/claim'
import { address, instant, language, page, slug, text } from './shapes.ts'

export const longestText = 10_000
const limitSays = 'It must be a whole number from 1 to 50.'

export const textSent = z.object({
  text: z
    .string('It is missing: which text is asked about?')
    .max(longestText, `It must have at most ${longestText} characters.`)
    .describe('What somebody wrote. Addresses in it are not looked at, and tags are read as words.'),
  limit: z
    .int(limitSays)
    .min(1, limitSays)
    .max(50, limitSays)
    .default(10)
    .describe('How many at most, from 1 to 50; left out: 10.'),
})

const match = z
  .object({
    slug,
    url: page,
    api: address.describe('The whole claim, in this interface.'),
    state: z
      .enum(['live', 'retracted'])
      .describe('"live": it stands. "retracted": the newsroom took it back, and verdict and finding with it.'),
    language: language.describe('The language that the claim is written in.'),
    sentence: text.describe('The claim in one sentence, without a verdict in it.'),
    verdict: z.enum(verdicts).nullable().describe('What the newsroom finds. Null when it is retracted.'),
    finding: text.nullable().describe('The finding in one sentence. Null when it is retracted.'),
    publishedAt: instant.describe('When its newest version was published.'),
    score: z
      .number()
      .min(0)
      .max(1)
      .describe('How likely it says what the text says, if half of all texts were checked before: from 0 to 1.'),
    likely: z.boolean().describe('Whether it is likelier that it says the same than that it does not.'),
  })
  .meta({ id: 'Match', description: 'A claim that may say the same as a text.' })

export const matched = z.object({ data: z.array(match).describe('The likeliest first; empty when nothing is alike.') })
export type Match = z.infer<typeof match>
