import { wordsOf } from '#lib/matching/words'

/** A query in PostgreSQL's own form, as `websearch_to_tsquery` writes it: 'a' & !'b' & 'c' <-> 'd' | 'e'. */
type Part = { sign: string } | { word: string }

const parts = /'((?:[^'\\]|''|\\.)*)'|(<->|<\d+>|[&|!()])/g

const partsOf = (query: string): Part[] =>
  [...query.matchAll(parts)].map(([, word, sign]) =>
    sign === undefined ? { word: (word as string).replace(/''|\\(.)/g, (pair, kept) => kept ?? pair[0]) } : { sign },
  )

export const quotedWord = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Which words stand for themselves: neither in a phrase nor behind a minus. */
function aloneIn(query: Part[]): boolean[] {
  const isSign = (part: Part | undefined, signs: RegExp) =>
    part !== undefined && 'sign' in part && signs.test(part.sign)
  let denied = 0
  let depth = 0
  return query.map((part, at) => {
    if ('word' in part) {
      const inPhrase = isSign(query[at - 1], /^</) || isSign(query[at + 1], /^</)
      return denied === 0 && !inPhrase && !isSign(query[at - 1], /^!/)
    }
    if (part.sign === '(') {
      depth += 1
      if (denied === 0 && isSign(query[at - 1], /^!/)) denied = depth
    }
    if (part.sign === ')') {
      if (denied === depth) denied = 0
      depth -= 1
    }
    return false
  })
}

/** The words that may also be looked for in other ways, each once. */
export function wordsAlone(query: string, most = 32): string[] {
  const read = partsOf(query)
  const alone = aloneIn(read)
  return [...new Set(read.flatMap((part, at) => ('word' in part && alone[at] ? [part.word] : [])))].slice(0, most)
}

/** What stands in quotation marks in what was typed, folded: of one word alone PostgreSQL doesn't tell. */
export const wordsQuoted = (typed: string) =>
  [...typed.matchAll(/"([^"]*)/g)].flatMap(([, text], at) => (at % 2 === 0 ? wordsOf(text as string) : []))

/** Do words have to stand beside each other? */
export const hasPhrase = (query: string) => partsOf(query).some((part) => 'sign' in part && part.sign.startsWith('<'))

export const everyWord = (query: string) => [
  ...new Set(partsOf(query).flatMap((part) => ('word' in part ? [part.word] : []))),
]

/** The parts that all have to fit, as they stand outermost; a query that is content with one of its parts is one itself. */
export function partsOfAll(query: string): string[] {
  let depth = 0
  const all: Part[][] = [[]]
  for (const part of partsOf(query)) {
    const sign = 'sign' in part ? part.sign : null
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (depth === 0 && sign === '|') return [query]
    if (depth === 0 && sign === '&') all.push([])
    else all.at(-1)?.push(part)
  }
  return all.map((each) => each.map((part) => ('sign' in part ? part.sign : quotedWord(part.word))).join(' '))
}

/** All words but those behind a minus, those of phrases too. */
export const wordsWanted = (query: string) => everyWord(query.replace(/!\s*(?:\([^()]*\)|'(?:[^'\\]|''|\\.)*')/g, ''))

/**
 * The same query with each word rewritten: one that stands alone as any of its ways, and every other one folded.
 * @param fold as the record's words are
 */
export function rewritten(
  query: string,
  ways: ReadonlyMap<string, readonly string[]>,
  fold: (word: string) => string,
): string {
  const read = partsOf(query)
  const alone = aloneIn(read)
  return read
    .map((part, at) => {
      if ('sign' in part) return part.sign
      const asked = (alone[at] && ways.get(part.word)) || [fold(part.word)]
      return asked.length === 1 ? quotedWord(asked[0] as string) : `(${asked.map(quotedWord).join(' | ')})`
    })
    .join(' ')
}
