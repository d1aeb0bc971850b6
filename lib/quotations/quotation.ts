/** Words as they stand in a capture's text: W3C TextQuoteSelector and TextPositionSelector (UTF-16 units, end exclusive). */
type Quotation = { exact: string; prefix: string; suffix: string; start: number; end: number }

const contextLength = 32

/**
 * Finds a quotation in a text. Unicode form (NFC), runs of white space, typographic quotation marks and hyphens make
 * no difference; everything else does: with one letter altered it is another quotation, and so it is with half a word
 * (the "armed" of "unarmed").
 */
export function findQuotation(text: string, quote: string): Quotation | null {
  const words = fold(quote).folded.trim()
  if (!words) return null
  const wanted = fold(words).divided
  const { divided, starts, ends } = fold(text)
  const at = divided.indexOf(wanted)
  if (at < 0) return null
  const start = starts[at + 1] as number
  const end = ends[at + wanted.length - 2] as number
  return { exact: text.slice(start, end), start, end, ...around(text, start, end) }
}

const around = (text: string, start: number, end: number) => ({
  prefix: text.slice(Math.max(0, start - contextLength), start).replace(/^[\udc00-\udfff]/, ''),
  suffix: text.slice(end, end + contextLength).replace(/[\ud800-\udbff]$/, ''),
})

/**
 * One run of white space, or one sign with all that NFC can compose with it (marks; the vowels and finals of
 * conjoining Hangul and Kirat Rai), so that folding sign by sign gives what folding the whole would.
 */
const signs = /\s+|[^\s\p{M}\u1160-\u11ff\u{16d67}]?[\p{M}\u1160-\u11ff\u{16d67}]*/gu

const typography: Record<string, string> = {
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

const wordSign = /^(?:[\p{L}\p{N}\p{M}]|\u00ad|\u200c|\u200d|\u2060)/u
const numberSign = /^[.,'’٫٬]$/
/** Scripts that put no space between words. */
const unspaced = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u

/** Stands wherever a quotation may begin and end. No text that PostgreSQL keeps holds it. */
const divider = '\0'

/** The folded text, also divided, and for each UTF-16 unit of the divided one where in the text its sign begins and ends. */
function fold(text: string) {
  let folded = ''
  let divided = ''
  const starts: number[] = []
  const ends: number[] = []
  const append = (part: string, start: number, end: number) => {
    divided += part
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(start)
      ends.push(end)
    }
  }
  let before = ''
  let isAfterWord = false
  // The last match is the empty one at the end, which closes the text with a divider.
  for (const { 0: sign, index } of text.matchAll(signs)) {
    const end = index + sign.length
    const isInNumber = numberSign.test(sign) && /^\p{Nd}/u.test(before) && /^\p{Nd}/u.test(text.slice(end, end + 2))
    const isOfWord = isInNumber || (wordSign.test(sign) && !unspaced.test(sign))
    if (!(isAfterWord && isOfWord)) append(divider, index, index)
    const part = /^\s/.test(sign) ? ' ' : (typography[sign] ?? sign.normalize('NFC'))
    append(part, index, end)
    folded += part
    before = sign
    isAfterWord = isOfWord
  }
  return { folded, divided, starts, ends }
}
