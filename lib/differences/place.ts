import { placeKey } from '#lib/comments/comment'
import type { PartDifference } from './content.ts'

const targets: Record<string, 'statement' | 'citation'> = { statements: 'statement', citations: 'citation' }

/** Where comments on a part of a claim hang; null for what is commented on as a whole list. */
export function placeOf({ list, id }: Pick<PartDifference, 'list' | 'id'>): string | null {
  const about = targets[list]
  return about ? placeKey({ about, part: id }) : null
}

/** Places on a part and on the parts in it. */
export function placesIn(part: PartDifference): string[] {
  return [placeOf(part), ...part.parts.flatMap(placesIn)].filter((place) => place !== null)
}

/** In the order in which a reviewer reads; what a later schema adds follows. */
const readingOrder = {
  fields: [
    'sentence',
    'kind',
    'note',
    'mergedInto.slug',
    'context',
    'firstMade',
    'verdict',
    'finding',
    'rationale',
    'wouldChange',
    'recheckOn',
    'slug',
    'language',
  ],
  lists: ['statements', 'citations', 'accused', 'waivers', 'related', 'topics', 'sources', 'parties'],
}

export function inReadingOrder<T>(kind: keyof typeof readingOrder, all: readonly T[], nameOf: (one: T) => string): T[] {
  const place = (one: T) => {
    const at = readingOrder[kind].indexOf(nameOf(one))
    return at < 0 ? Number.MAX_SAFE_INTEGER : at
  }
  return all.toSorted((one, other) => place(one) - place(other))
}
