import { plainText } from '#lib/markdown/plain-text'
import { wordsOf } from '#lib/matching/words'

/** Where in a claim a text stands, as searched_texts() names it (0039_search.sql); what tells most stands first. */
export const passageFields = [
  ...(['sentence', 'finding', 'statement', 'quotation', 'party', 'context', 'rationale', 'would_change'] as const),
  ...(['source', 'topic'] as const),
]
export type PassageField = (typeof passageFields)[number]

export type SearchedText = { field: PassageField; language: string | null; words: string }

/** A piece of a text, and where in it (UTF-16 units, the first of them and the one after the last) words stand that were looked for. */
export type Passage = { field: PassageField; language: string | null; text: string; marks: [number, number][] }

type Token = { start: number; end: number; word: string }
type Hit = Token & { term: number }

const markdown: readonly PassageField[] = ['context', 'rationale', 'would_change']
const token = /[\p{L}\p{N}\p{M}\u200c\u200d]+/gu

export const readText = (text: SearchedText): SearchedText =>
  markdown.includes(text.field) ? { ...text, words: plainText(text.words) } : text

export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(token)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, word }))

export const foldedWord = (word: string) => wordsOf(word).join('')

/** How much of a long text is told. */
const longest = 220
const before = 60

/**
 * Of each claim the texts that have most of what was looked for.
 * @param termOf which of the words that are looked for a word of a text in a language is; null: none
 */
export function passagesOf(
  texts: readonly SearchedText[],
  termOf: (word: string, language: string | null) => number | null,
  most: number,
): Passage[] {
  const seen = new Set<string>()
  return texts
    .flatMap((text) => {
      const hits = tokensOf(text.words).flatMap((each): Hit[] => {
        const term = termOf(each.word, text.language)
        return term === null ? [] : [{ ...each, term }]
      })
      if (hits.length === 0 || seen.has(text.words)) return []
      seen.add(text.words)
      const { from, terms } = densest(hits)
      return [{ terms, passage: cut(text, hits, from) }]
    })
    .toSorted((a, b) => b.terms - a.terms || rank(a.passage) - rank(b.passage))
    .slice(0, most)
    .map(({ passage }) => passage)
}

const rank = ({ field }: Passage) => passageFields.indexOf(field)

/** From which hit on most words stand close together, and how many they are. */
function densest(hits: readonly Hit[]): { from: number; terms: number } {
  let best = { from: 0, terms: 0 }
  for (const [at, { start }] of hits.entries()) {
    const near = new Set<number>()
    for (let next = at; next < hits.length && (hits[next] as Hit).end - start <= longest - before; next += 1) {
      near.add((hits[next] as Hit).term)
    }
    if (near.size > best.terms) best = { from: start, terms: near.size }
  }
  return best.terms > 0 ? best : { from: (hits[0] as Hit).start, terms: 1 }
}

/** A piece of whole words around a place, with dots where more stands. */
function cut({ field, language, words }: SearchedText, hits: readonly Hit[], place: number): Passage {
  const isWhole = words.length <= longest
  const gap = words.lastIndexOf(' ', Math.max(0, place - before))
  const from = isWhole || place <= before ? 0 : gap > 0 && place - gap < 2 * before ? gap + 1 : wholeFrom(words, place)
  const room = words.lastIndexOf(' ', from + longest)
  const to =
    isWhole || from + longest >= words.length ? words.length : room > place ? room : wholeFrom(words, from + longest)
  const dots = from > 0 ? '… ' : ''
  const shift = dots.length - from
  return {
    field,
    language,
    text: dots + words.slice(from, to) + (to < words.length ? ' …' : ''),
    marks: hits
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => [start + shift, end + shift]),
  }
}

/** Not in the middle of a letter that takes two units. */
const wholeFrom = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at)
