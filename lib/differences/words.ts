import { diffArrays } from 'diff'

/** A run of a text that stayed, came or went. The pieces that did not go, joined, are the newer text; the others the older. */
export type Piece = { mark: 'same' | 'added' | 'removed'; text: string }

/** Beyond these a text is compared by paragraphs, and one paragraph as a whole: nobody waits for a reviewer's page. */
const limits = { paragraphs: { maxEditLength: 2000, timeout: 300 }, words: { maxEditLength: 1500, timeout: 200 } }
const longestInWords = 20_000

/** After so many milliseconds what is left of a long text is no longer compared word by word. */
const patience = 1500

/** What changed from one text to another, word by word; by the language's own rules where words have no spaces. */
export function compareWords(before: string, after: string, language?: string): Piece[] {
  if (before === after) return pieces('same', before)
  const until = performance.now() + patience
  const inWords = (older: string, newer: string) =>
    performance.now() > until ? whole(older, newer) : compareRun(older, newer, language)
  const [head, older, newer, tail] = withoutSameEnds(before, after)
  const middle =
    older.length + newer.length <= longestInWords ? inWords(older, newer) : compareParagraphs(older, newer, inWords)
  return joined([...pieces('same', head), ...middle, ...pieces('same', tail)])
}

const pieces = (mark: Piece['mark'], text: string): Piece[] => (text ? [{ mark, text }] : [])

/** One text in the other's place. */
const whole = (older: string, newer: string) => [...pieces('removed', older), ...pieces('added', newer)]

/** Cuts off the paragraphs that both begin and end with: most of a long text, for little. */
function withoutSameEnds(before: string, after: string): [head: string, older: string, newer: string, tail: string] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  start = before.slice(0, start).lastIndexOf('\n') + 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const paragraph = before.indexOf('\n', before.length - end)
  end = paragraph < 0 || end === 0 ? 0 : before.length - paragraph
  return [
    before.slice(0, start),
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    before.slice(before.length - end),
  ]
}

function compareParagraphs(older: string, newer: string, inWords: (older: string, newer: string) => Piece[]): Piece[] {
  const paragraphs = (text: string) => text.match(/[^\n]*\n+|[^\n]+$/g) ?? []
  const changes = diffArrays(paragraphs(older), paragraphs(newer), limits.paragraphs)
  if (!changes) return whole(older, newer)
  const found: Piece[] = []
  let gone = ''
  for (const { value, added, removed } of changes) {
    const text = value.join('')
    if (removed) gone += text
    else if (added && gone.length + text.length <= longestInWords) {
      found.push(...inWords(gone, text))
      gone = ''
    } else {
      found.push(...pieces('removed', gone), ...pieces(added ? 'added' : 'same', text))
      gone = ''
    }
  }
  return [...found, ...pieces('removed', gone)]
}

function compareRun(older: string, newer: string, language?: string): Piece[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)
  const changes = diffArrays(words(older), words(newer), limits.words)
  if (!changes) return whole(older, newer)
  return withoutIslands(
    changes.map(({ value, added, removed }) => ({
      mark: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  )
}

/** A space or a comma that happens to stay between two changed words makes them no easier to read. */
function withoutIslands(found: Piece[]): Piece[] {
  const isIsland = ({ mark, text }: Piece, at: number) =>
    mark === 'same' && at > 0 && at < found.length - 1 && !/[\p{L}\p{N}\n]/u.test(text)
  return joined(
    found.flatMap((piece, at) =>
      isIsland(piece, at) ? [...pieces('removed', piece.text), ...pieces('added', piece.text)] : [piece],
    ),
  )
}

/** Between two pieces that stayed: first all that went, then all that came. */
function joined(found: Piece[]): Piece[] {
  const result: Piece[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    result.push(...pieces('removed', removed), ...pieces('added', added))
    removed = added = ''
  }
  for (const { mark, text } of found) {
    if (mark === 'removed') removed += text
    else if (mark === 'added') added += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.mark === 'same') last.text += text
      else result.push({ mark, text })
    }
  }
  flush()
  return result
}

const keptBesideChange = 160

/** The same pieces, with what stayed and lies far from any change set apart as `hidden`. */
export function foldSame(found: Piece[]): (Piece & { hidden?: true })[] {
  return found.flatMap((piece, at): (Piece & { hidden?: true })[] => {
    const { mark, text } = piece
    if (mark !== 'same') return [piece]
    const head = at === 0 ? 0 : wordEnd(text, keptBesideChange)
    const tail = at === found.length - 1 ? text.length : wordEnd(text, text.length - keptBesideChange)
    if (tail - head < 2 * keptBesideChange) return [piece]
    return [
      ...pieces(mark, text.slice(0, head)),
      { mark, text: text.slice(head, tail), hidden: true as const },
      ...pieces(mark, text.slice(tail)),
    ]
  })
}

const wordEnd = (text: string, from: number) => {
  const space = text.slice(from, from + 40).search(/\s/)
  const at = space < 0 ? from : from + space
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at
}

// A non-joiner parts two letters that would else be written as one shape ("به‌روز"): it is seen.
const seenNonJoiner = String.raw`(?<=[[\p{Script=Arabic}&&\p{L}]--[آأؤإءادذرزژوةٱ]])\u200c(?=\p{Script=Arabic})`
const invisible = new RegExp(String.raw`(?!${seenNonJoiner})[\p{Cf}\u00a0\u2000-\u200a\u202f\u3000]`, 'gv')

/** A changed text in which nothing is invisible: line ends and signs without a shape of their own are named. */
export function showInvisible(text: string): string {
  const named = text.replace(
    invisible,
    (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  )
  if (named.trim() !== '') return named.replace(/\n+$/, (ends) => `¶${ends}`)
  return named.replace(/\n/g, '¶').replace(/[^\S\n]/g, '␣')
}
