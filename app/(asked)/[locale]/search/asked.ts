import { slugPattern } from '#lib/claims/claim'
import { getChosenParty, getChosenTopic, listSearchChoices } from '#lib/publishing/cached-lists'
import { type SearchField, searchFields, searchInput, type TypedSearch } from '#lib/publishing/search'

/** Keys of `search.problem` in the texts. */
type Problem = 'too_long' | 'no_words' | 'unknown' | 'unknown_language' | 'not_a_date' | 'ends_before' | 'place'

type Query = Partial<Record<string, string | string[]>>

/** What an address asks, each filter once: a form without a script names its empty fields, too. */
export function readAddress(query: Query): TypedSearch {
  const typed: TypedSearch = {}
  for (const name of searchFields) {
    const value = [query[name]].flat().find(Boolean)
    if (value) typed[name] = value
  }
  return typed
}

/** What is asked, with what it may choose from. `input` is null while there are problems. */
export async function readSearch(typed: TypedSearch) {
  const [choices, topic, party] = await Promise.all([
    listSearchChoices(),
    named(typed.topic, getChosenTopic),
    named(typed.party, getChosenParty),
  ])
  const read = searchInput.safeParse(typed)
  const problems = new Map<SearchField, Problem>()
  for (const { path, message } of read.error?.issues ?? []) {
    const field = path[0] as SearchField
    problems.set(field, field === 'before' ? 'place' : (message as Problem))
  }
  if (typed.topic && !topic) problems.set('topic', 'unknown')
  if (typed.party && !party) problems.set('party', 'unknown')
  if (typed.language && !choices.languages.includes(typed.language)) problems.set('language', 'unknown_language')
  return {
    input: read.success && problems.size === 0 ? read.data : null,
    problems,
    chosen: { topic, party },
    choices: { ...choices, topics: among(choices.topics, topic), parties: among(choices.parties, party) },
  }
}

const named = async <T>(slug: string | undefined, find: (slug: string) => Promise<T | null>) =>
  slug && slug.length <= 100 && slugPattern.test(slug) ? find(slug) : null

const among = <T extends { slug: string }>(choices: T[], chosen: T | null) =>
  !chosen || choices.some(({ slug }) => slug === chosen.slug) ? choices : [...choices, chosen]
