import { fold } from '#lib/quotations/folding'
import { findQuotation } from '#lib/quotations/quotation'

/**
 * Whether a source says something else than before, as far as a claim that quotes it must know: near its words any word is,
 * elsewhere only what no counter, teaser or list of the latest news would bring about.
 */
export function saysOtherwise(before: string, after: string, quotes: readonly string[]): boolean {
  return shareOfOthers(before, after) > mostOthers || quotes.some((quote) => isSetOtherwise(before, after, quote))
}

/** So much of a page may be other words without being news (docs/decisions/evidence.md). */
const mostOthers = 0.1

/** As much around a quotation as readers get. */
const near = 150

function isSetOtherwise(before: string, after: string, quote: string): boolean {
  const [then, now] = [around(before, quote), around(after, quote)]
  return !!then && !!now && then.some((side, at) => wordsOf(side).join(' ') !== wordsOf(now[at] ?? '').join(' '))
}

function around(text: string, quote: string): string[] | null {
  const found = findQuotation(text, quote)
  return found && [text.slice(Math.max(0, found.start - near), found.start), text.slice(found.end, found.end + near)]
}

/** Which share of the words of both stands in one of them only, wherever it stands. */
function shareOfOthers(before: string, after: string): number {
  const left = new Map<string, number>()
  const [then, now] = [wordsOf(before), wordsOf(after)]
  for (const word of then) left.set(word, (left.get(word) ?? 0) + 1)
  let same = 0
  for (const word of now) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    same++
  }
  const all = then.length + now.length
  return all === 0 ? 0 : 1 - (2 * same) / all
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
