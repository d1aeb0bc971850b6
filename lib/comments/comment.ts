import { findQuotation } from '#lib/quotations/quotation'

/** What a comment is about: the claim as a whole, one of its fields, a statement or a citation. */
export const commentTargets = ['claim', 'field', 'statement', 'citation'] as const
export type CommentTarget = (typeof commentTargets)[number]

export type Place = { about: CommentTarget; part: string | null }

/** A place as one word of a form and of an address: `field:finding`. */
export const placeKey = ({ about, part }: Place) => (part === null ? about : `${about}:${part}`)

export function parsePlace(key: string): Place | null {
  const [, word, part = null] = key.match(/^([a-z]+)(?::([\w-]{1,60}))?$/) ?? []
  const about = commentTargets.find((target) => target === word)
  return about && (about === 'claim') === (part === null) ? { about, part } : null
}

/** The part of a content that comments look at: a working revision as well as a frozen one. */
export type Commentable = {
  statements: readonly {
    id: string
    office: string | null
    venue: string | null
    words: Words
    citations: readonly Cited[]
  }[]
  citations: readonly Cited[]
}
type Words = { text: string; translation?: { text: string } | null }
type Cited = { id: string; quotation: { exact: string } | null; locator: string | null; origin: string | null }

/** The texts that stand at a place; null when it is gone. */
export function textsAt(content: Commentable, { about, part }: Place): string[] | null {
  const isText = (text: unknown) => typeof text === 'string'
  if (about === 'claim') return []
  if (about === 'field') {
    if (!Object.hasOwn(content, part ?? '')) return null
    return [(content as unknown as Record<string, unknown>)[part as string]].filter(isText)
  }
  if (about === 'statement') {
    const found = content.statements.find(({ id }) => id === part)
    return found ? [found.words.text, found.words.translation?.text, found.office, found.venue].filter(isText) : null
  }
  const cited = [...content.citations, ...content.statements.flatMap(({ citations }) => citations)]
  const found = cited.find(({ id }) => id === part)
  return found ? [found.quotation?.exact, found.locator, found.origin].filter(isText) : null
}

/** Where a passage stands among these texts, in the terms of W3C's TextQuoteSelector. */
export function findPassage(texts: readonly string[], passage: string) {
  for (const text of texts) {
    const found = findQuotation(text, passage)
    if (found) return { exact: found.exact, prefix: found.prefix, suffix: found.suffix }
  }
  return null
}

/** What became of that which a comment was about. */
export type Standing = 'stands' | 'changed' | 'gone'

export function standingOf(content: Commentable, comment: Place & { exact: string | null }): Standing {
  const texts = textsAt(content, comment)
  if (!texts) return 'gone'
  return comment.exact === null || findPassage(texts, comment.exact) ? 'stands' : 'changed'
}
