export const suggestionKinds = ['party', 'topic', 'claim'] as const

/** A page that a reader may be about to ask for. */
export type Suggestion = {
  kind: (typeof suggestionKinds)[number]
  slug: string
  label: string
  /** Null: a name, which tells none. */
  language: string | null
}

/** How many are offered when nobody says. */
export const mostSuggested = 8
