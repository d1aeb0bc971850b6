/**
 * What makes no difference between two texts: their Unicode form (NFC), runs of white space, typographic quotation marks
 * and hyphens. Nothing else.
 */
export const fold = (text: string) =>
  composed(text)
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .replace(/[‘’‚‛‹›“”„‟«»\u2010-\u2013]/g, (sign) => plain[sign] as string)

/** The work of NFC grows with the square of a run of marks. No language has thirty on one letter; a page may, to keep us busy. */
const composed = (text: string) =>
  /\p{M}{31}/u.test(text)
    ? text.replace(/\P{M}+\p{M}{0,30}|\p{M}{1,30}/gu, (piece) => piece.normalize('NFC'))
    : text.normalize('NFC')

const plain: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
}

/** A text to look for quotations in: folded once, however many are looked for. */
export type Folded = {
  text: string
  folded: string
  /** Where in the text stands what begins, or ends, at a place of the folded one. */
  startOf(at: number): number
  endOf(at: number): number
  /** And the other way round, for where a sign of the text begins. */
  placeOf(start: number): number
}

/** The folded text as far as a place of the text, at which a sign begins. */
type Mark = { start: number; at: number }
const stride = 256

export function foldOnce(text: string): Folded {
  let marks: Mark[] | undefined
  /** Steps from sign to sign, from the last mark that is before it, until one of them is it. */
  const walk = (
    isBefore: (mark: Mark) => boolean,
    isIt: (sign: { start: number; end: number; at: number; to: number }) => boolean,
  ) => {
    marks ??= marksOf(text)
    const first = Math.max(0, marks.findLastIndex(isBefore))
    let { start, at } = marks[first] as Mark
    for (const next of marks.slice(first + 1, first + 3)) {
      while (start < next.start) {
        // Only a single sign is that long, which need not be read again.
        const sign = next.start - start > stride ? null : signAt(text, start)
        const step =
          sign === null
            ? { start, end: next.start, at, to: next.at }
            : { start, end: start + sign.length, at, to: at + (isPlain(sign) ? 1 : fold(sign).length) }
        if (isIt(step)) return step
        start = step.end
        at = step.to
      }
    }
    return { start, end: start, at, to: at }
  }
  return {
    text,
    folded: fold(text),
    startOf: (at) =>
      walk(
        (mark) => mark.at <= at,
        (sign) => sign.at >= at,
      ).start,
    endOf: (at) =>
      walk(
        (mark) => mark.at < at,
        (sign) => sign.to >= at,
      ).end,
    placeOf: (start) =>
      walk(
        (mark) => mark.start <= start,
        (sign) => sign.start >= start,
      ).at,
  }
}

const isPlain = (sign: string) => sign.length === 1 && sign < '\u0300'

/** At most a stride apart, but for longer signs, and one at the end. A text is folded as its pieces between them are. */
function marksOf(text: string): Mark[] {
  const marks: Mark[] = []
  let at = 0
  for (let start = 0; start < text.length; ) {
    marks.push({ start, at })
    let end = Math.min(text.length, start + stride)
    while (end > start && !isSignStart(text, end)) end--
    if (end === start) end += signAt(text, start).length
    at += fold(text.slice(start, end)).length
    start = end
  }
  return [...marks, { start: text.length, at }]
}

function isSignStart(text: string, at: number): boolean {
  if (at >= text.length) return true
  const isBehindSpace = /\s/.test(text.charAt(at - 1))
  if (/\s/.test(text.charAt(at))) return !isBehindSpace
  return !isTrail(text, at) && (isBehindSpace || !joins.test(text.slice(at, at + 2)))
}

/** What NFC can compose with the sign before it: marks; the vowels and finals of conjoining Hangul and Kirat Rai. */
const joining = '\\p{M}\\u1160-\\u11ff\\u{16d67}'
/** One run of white space, or one sign with all that joins it, so that folding sign by sign is folding the whole. */
const signs = new RegExp(`\\s+|[^\\s${joining}]?[${joining}]*`, 'uy')
const joins = new RegExp(`^[${joining}]`, 'u')

const wordSign = /^(?:[\p{L}\p{N}\p{M}]|\u00ad|\u200c|\u200d|\u2060)/u
const numberSign = /^[.,'’٫٬]$/
const digit = /^\p{Nd}/u
/** Scripts that put no space between words. */
const unspaced = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u

/** Whether a quotation may begin or end at a place of a text: not within a sign, a word or a number. */
export function isDivide(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  if (isTrail(text, at)) return false
  if (joins.test(text.slice(at, at + 2)) && !/\s/.test(text.charAt(at - 1))) return false
  const before = signBefore(text, at)
  return !(isOfWord(text, at - before.length, before) && isOfWord(text, at, signAt(text, at)))
}

const isTrail = (text: string, at: number) =>
  /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1))

function signAt(text: string, at: number): string {
  signs.lastIndex = at
  return signs.exec(text)?.[0] ?? ''
}

function signBefore(text: string, end: number): string {
  let start = end
  do start -= isTrail(text, start - 1) ? 2 : 1
  while (start > 0 && joins.test(text.slice(start, end)) && !/\s/.test(text.charAt(start - 1)))
  return text.slice(start, end)
}

function isOfWord(text: string, start: number, sign: string): boolean {
  if (wordSign.test(sign)) return !unspaced.test(sign)
  const end = start + sign.length
  return (
    numberSign.test(sign) && start > 0 && digit.test(signBefore(text, start)) && digit.test(text.slice(end, end + 2))
  )
}
