import { type Folded, fold, foldOnce, isDivide } from './folding.ts'

/** Words as they stand in a capture's text: W3C TextQuoteSelector and TextPositionSelector (UTF-16 units, end exclusive). */
export type Quotation = { exact: string; prefix: string; suffix: string; start: number; end: number }

/** At most so much on either side is kept, and shown to readers. */
export const contextLength = 150

const gaps = /\[…\]|\[\.\.\.\]|\(…\)|\(\.\.\.\)/

/**
 * Finds a quotation in a text. Unicode form (NFC), runs of white space, typographic quotation marks and hyphens make
 * no difference; everything else does: with one letter altered it is another quotation, and so it is with half a word
 * (the "armed" of "unarmed"). Words may be left out where […] says so; what it parts stands in this order.
 * @param near the first at or behind this place of the text is preferred
 */
export function findQuotation(within: string | Folded, quote: string, near?: number): Quotation | null {
  const kept = typeof within === 'string' ? foldOnce(within) : within
  const parts = findParts(kept, quote, near)
  const [first, last] = [parts?.at(0), parts?.at(-1)]
  if (!parts || !first || !last) return null
  const { text } = kept
  const exact = joinParts(parts.map(({ start, end }) => text.slice(start, end)))
  return { exact, start: first.start, end: last.end, ...around(text, first.start, last.end) }
}

/** Where each of its parts stands: one, unless it leaves words out. */
export function findParts(kept: Folded, quote: string, near?: number): { start: number; end: number }[] | null {
  const whole = fold(quote).trim()
  if (!whole) return null
  const parts = partsOf(quote).map((part) => fold(part).trim())
  const ways = gaps.test(quote) ? [[whole], parts] : [[whole]]
  for (const from of near ? [kept.placeOf(near), 0] : [0]) {
    for (const way of ways) {
      const found = findInOrder(kept.folded, way, from)
      const places = found && from === 0 ? drawnTogether(kept.folded, found) : found
      if (places) {
        return places.map(({ at, words }) => ({ start: kept.startOf(at), end: kept.endOf(at + words.length) }))
      }
    }
  }
  return null
}

/** What a quotation says, without what it leaves out. */
export const partsOf = (quote: string) =>
  quote
    .split(gaps)
    .map((part) => part.trim())
    .filter(Boolean)

/** Where words were left out, as it is kept and shown. */
export const joinParts = (parts: string[]) => parts.join(' […] ')

type Place = { at: number; words: string }

/** The first place of each, behind the one before it. */
function findInOrder(folded: string, parts: string[], from: number): Place[] | null {
  const found: Place[] = []
  let behind = from
  for (const words of parts) {
    const { value: at } = wholeWords(folded, words, behind).next()
    if (at === undefined) return null
    found.push({ at, words })
    behind = at + words.length
  }
  return found.length > 0 ? found : null
}

/** The same words as near to each other as they stand before the last of them. */
function drawnTogether(folded: string, found: Place[]): Place[] {
  const near = [...found]
  for (let each = near.length - 2; each >= 0; each--) {
    const { at, words } = near[each] as Place
    const limit = (near[each + 1] as Place).at - words.length
    for (const later of wholeWords(folded, words, at)) {
      if (later > limit) break
      near[each] = { at: later, words }
    }
  }
  return near
}

/** What stands around, in whole words. */
function around(text: string, start: number, end: number) {
  let from = Math.max(0, start - contextLength)
  while (from < start && !isDivide(text, from)) from++
  let to = Math.min(text.length, end + contextLength)
  while (to > end && !isDivide(text, to)) to--
  return { prefix: text.slice(from, start).trimStart(), suffix: text.slice(end, to).trimEnd() }
}

/** Every place where these words stand whole. By Knuth, Morris and Pratt, since the work must not grow with the square of a text. */
export function* wholeWords(text: string, words: string, from = 0): Generator<number, undefined> {
  const isWhole = (at: number) => isDivide(text, at) && isDivide(text, at + words.length)
  const first = text.indexOf(words, from)
  if (first < 0) return
  if (isWhole(first)) yield first
  const borders = bordersOf(words)
  let matched = 0
  for (let at = first + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    while (matched > 0 && unit !== words.charCodeAt(matched)) matched = borders[matched - 1] as number
    if (unit === words.charCodeAt(matched)) matched++
    if (matched < words.length) continue
    if (isWhole(at + 1 - matched)) yield at + 1 - matched
    matched = borders[matched - 1] as number
  }
}

/** For each beginning of the words how much of its end is a beginning, too. */
function bordersOf(words: string): Uint32Array {
  const borders = new Uint32Array(words.length)
  let length = 0
  for (let at = 1; at < words.length; at++) {
    while (length > 0 && words.charCodeAt(at) !== words.charCodeAt(length)) length = borders[length - 1] as number
    if (words.charCodeAt(at) === words.charCodeAt(length)) length++
    borders[at] = length
  }
  return borders
}
