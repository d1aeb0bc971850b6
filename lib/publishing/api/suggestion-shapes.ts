import { z } from 'zod'
import { languages } from '#lib/i18n/languages'
import { longestQuery } from '#lib/publishing/search'
import { mostSuggested, suggestionKinds } from '#lib/publishing/suggestion'
import { wholeNumber } from './parameters.ts'
import { address, language, page, slug, text } from './shapes.ts'

const mostAllowed = 20

export const suggestionsAsked = z.object({
  q: z
    .string('It is missing: what was typed so far?')
    .max(longestQuery, `It must have at most ${longestQuery} characters.`)
    .describe('What was typed so far. Of what is no word nothing is suggested.'),
  language: z
    .enum(languages, `It must be one of ${languages.join(', ')}.`)
    .default(languages[0])
    .describe('The language that claims are told in, where they are translated into it.'),
  limit: wholeNumber(mostAllowed)
    .default(mostSuggested)
    .describe(`How many at most, from 1 to ${mostAllowed}; left out: ${mostSuggested}.`),
})

const suggestion = z
  .object({
    kind: z.enum(suggestionKinds).describe('What it is the page of.'),
    slug,
    label: text.describe('The name of the party, the title of the topic, the sentence of the claim.'),
    language: language.nullable().describe('The language of the label. Null: a name, which tells none.'),
    url: page,
    api: address.describe('The whole of it, in this interface.'),
  })
  .meta({ id: 'Suggestion', description: 'A page that somebody may be about to ask for.' })

export const suggested = z.object({ data: z.array(suggestion).describe('The likeliest first.') })
