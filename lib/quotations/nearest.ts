import { diffArrays } from 'diff'
import { type Folded, fold, foldOnce, isDivide } from './folding.ts'
import { type Allowance, leastUnlike, type Match } from './likeness.ts'
import { joinParts, partsOf, wholeWords } from './quotation.ts'

/** `errors`: how many signs were added, left out or changed. */
export type Nearest = { exact: string; start: number; end: number; errors: number }

/** Beyond this share of altered signs it is another sentence. */
const tolerance = 0.35
/** Longer words are first looked for by pieces of this length, then compared as a whole where one was found. */
const piece = 64
/** About half a second: what an ordinary long quotation takes in a text of five million signs. */
const allowance = 60_000_000

/**
 * The passage of a text that is most like a quotation which does not stand in it; null when none is like it, or when
 * none is found with the work that it may take.
 */
export function nearestPassage(within: string | Folded, quote: string): Nearest | null {
  const { text, folded, startOf, endOf } = typeof within === 'string' ? foldOnce(within) : within
  const found: { start: number; end: number }[] = []
  const allowed = { steps: allowance }
  let errors = 0
  let behind = 0
  for (const part of partsOf(quote)) {
    const words = fold(part).trim()
    const { value: at } = wholeWords(folded, words, behind).next()
    const isThere = at !== undefined
    // Not to find them has cost about as much as two steps for each sign.
    if (!isThere) allowed.steps -= 2 * (folded.length - behind)
    const like = isThere ? { start: at, end: at + words.length, errors: 0 } : mostLike(folded, words, behind, allowed)
    if (!like) return null
    found.push({ start: startOf(like.start), end: endOf(like.end) })
    errors += like.errors
    behind = like.end
  }
  const [first, last] = [found.at(0), found.at(-1)]
  if (!first || !last) return null
  const exact = joinParts(found.map(({ start, end }) => text.slice(start, end)))
  return { exact, start: first.start, end: last.end, errors }
}

/** A passage in pieces: which of its words stand otherwise in what was quoted. */
export type Compared = { text: string; differs: boolean }[]

export function compareToQuote(passage: string, quote: string): Compared {
  const words = (text: string) => text.match(/\s*\S+\s*$|\s*\S+/g) ?? []
  const comparator = (one: string, other: string) => fold(one).trim() === fold(other).trim()
  const changes = diffArrays(words(quote), words(passage), { comparator, maxEditLength: 500 })
  if (!changes) return [{ text: passage, differs: false }]
  return changes.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value.join(''), differs: added }))
}

function mostLike(folded: string, words: string, behind: number, allowed: Allowance): Match | null {
  const rest = folded.slice(behind)
  const most = Math.floor(words.length * tolerance)
  const isShort = words.length <= 2 * piece
  const match = isShort ? leastUnlike(rest, words, most, allowed) : byPieces(rest, words, most, allowed)
  if (!match) return null
  const [start, end] = [toDivide(rest, match.start), toDivide(rest, match.end)]
  const leading = rest.slice(start, end).search(/\S/)
  if (leading < 0) return null
  const length = rest.slice(start, end).trim().length
  return { start: behind + start + leading, end: behind + start + leading + length, errors: match.errors }
}

/** One of three pieces is rarely altered as much as the whole may be. */
function byPieces(rest: string, words: string, most: number, allowed: Allowance): Match | null {
  const around = most + piece
  const matches = [0, Math.floor((words.length - piece) / 2), words.length - piece].flatMap((offset) => {
    const like = leastUnlike(rest, words.slice(offset, offset + piece), Math.floor(piece * tolerance), allowed)
    if (!like) return []
    const from = Math.max(0, like.start - offset - around)
    const window = rest.slice(from, like.start - offset + words.length + around)
    const match = leastUnlike(window, words, most, allowed)
    return match ? [{ ...match, start: match.start + from, end: match.end + from }] : []
  })
  return best(matches)
}

const best = (matches: Match[]) =>
  matches.reduce<Match | null>((least, match) => (least && least.errors <= match.errors ? least : match), null)

/** The end or beginning of a word that is nearest to a place. */
function toDivide(text: string, place: number): number {
  for (let step = 0; ; step++) {
    if (isDivide(text, place - step)) return Math.max(0, place - step)
    if (isDivide(text, place + step)) return Math.min(text.length, place + step)
  }
}
