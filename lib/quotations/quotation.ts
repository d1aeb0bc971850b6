/** Words as they stand in a capture's text: W3C TextQuoteSelector and TextPositionSelector (UTF-16 units, end exclusive). */
export type Quotation = { exact: string; prefix: string; suffix: string; start: number; end: number }

const contextLength = 32

/**
 * Finds a quotation in a text. Unicode form (NFC), runs of white space, typographic quotation marks and hyphens make
 * no difference; everything else does: with one letter altered it is another quotation.
 */
export function findQuotation(text: string, quote: string): Quotation | null {
  const wanted = fold(quote).text.trim()
  if (!wanted) return null
  const { text: folded, starts, ends } = fold(text)
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const start = starts[at] as number
    const last = at + wanted.length - 1
    const end = ends[last] as number
    // Half a sign is not a match: x is not the x of x̂.
    if (starts[at - 1] !== start && ends[last + 1] !== end)
      return { exact: text.slice(start, end), start, end, ...around(text, start, end) }
  }
  return null
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

/** The folded text and, for each of its UTF-16 units, where in the text its sign begins and ends. */
function fold(text: string) {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: sign, index } of text.matchAll(signs)) {
    const part = /^\s/.test(sign) ? ' ' : (typography[sign] ?? sign.normalize('NFC'))
    folded += part
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(index)
      ends.push(index + sign.length)
    }
  }
  return { text: folded, starts, ends }
}
