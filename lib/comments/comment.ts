import type { RecordedOrigin } from '#lib/claims/origins'
import { findQuotation } from '#lib/quotations/quotation'

/** What a comment is about: the whole of it, one of its fields, a statement or a citation. */
export const commentTargets = ['whole', 'field', 'statement', 'citation'] as const
export type CommentTarget = (typeof commentTargets)[number]

export type Place = { about: CommentTarget; part: string | null }

/** A place as one word of a form and of an address: `field:finding`. */
export const placeKey = ({ about, part }: Place) => (part === null ? about : `${about}:${part}`)

export function parsePlace(key: string): Place | null {
  const [, word, part = null] = key.match(/^([a-z]+)(?::([\w.-]{1,60}))?$/) ?? []
  const about = commentTargets.find((target) => target === word)
  return about && (about === 'whole') === (part === null) ? { about, part } : null
}

/** The part of a claim's content that comments look at: a working revision as well as a frozen one. */
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
type Cited = {
  id: string
  quotation: { exact: string; translation: { text: string } | null } | null
  locator: string | null
  origin: RecordedOrigin | null
}

/** The texts that stand at a place; null when it is gone. */
export function textsAt(content: Commentable, { about, part }: Place): string[] | null {
  const isText = (text: unknown) => typeof text === 'string'
  if (about === 'whole') return []
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
  if (!found) return null
  const { quotation, locator, origin } = found
  return [quotation?.exact, quotation?.translation?.text, locator, origin && 'name' in origin && origin.name].filter(
    isText,
  )
}

/** Where a passage stands among these texts, in the terms of W3C's TextQuoteSelector. */
export function findPassage(texts: readonly string[], passage: string) {
  for (const text of texts) {
    const found = findQuotation(text, passage)
    if (found) return { exact: found.exact, prefix: found.prefix, suffix: found.suffix }
  }
  return null
}

type Said = { resolvedAt: Date | null; comments: readonly { isMine: boolean; body: string | null }[] }

/** Whether an open thread that one began oneself says already what to change. */
export const hasSaid = (threads: readonly Said[]) =>
  threads.some(({ resolvedAt, comments: [first] }) => !resolvedAt && first?.isMine && first.body !== null)

/** What became of that which a comment was about. */
export type Standing = 'stands' | 'changed' | 'gone'

/** By the texts that stand at its place today. */
export function standingOf(texts: readonly string[] | null, exact: string | null): Standing {
  if (!texts) return 'gone'
  return exact === null || findPassage(texts, exact) ? 'stands' : 'changed'
}
