const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const spoken = /[\p{L}\p{N}]/u
const letters = /\p{L}/gu

/** A number keeps its sign; other punctuation at the ends of a piece belongs to the line. */
const piece = /^(.*?)([+\-−]?[\p{L}\p{N}](?:.*[\p{L}\p{N}])?%?)(.*)$/su

/** Letters as they are joined (Unicode's presentation forms), instead of the letters that are written. */
const joined = /[\ufb1d-\ufdff\ufe70-\ufeff]+/g

export type Placed = { text: string; x: number }

/**
 * The words of one line in the order in which they are read. A PDF places shapes on paper; where they are Arabic or Hebrew,
 * the pieces of a line are told from its left to its right, which is from its end to its beginning (UAX #9 backwards, as
 * far as one line has it).
 */
export function inReadingOrder(line: Placed[]): string {
  if (!line.some(({ text }) => rightToLeft.test(text))) return line.map(({ text }) => text).join('')
  const pieces = line
    .toSorted((a, b) => a.x - b.x)
    .flatMap(({ text }) => (rightToLeft.test(text) ? [text] : (piece.exec(text)?.slice(1) ?? [text])))
    .filter((text) => text !== '')
  const count = (isRight: boolean) =>
    pieces.reduce((sum, text) => sum + (rightToLeft.test(text) === isRight ? (text.match(letters)?.length ?? 0) : 0), 0)
  const ordered =
    count(true) >= count(false)
      ? turned(pieces.toReversed(), (text) => spoken.test(text) && !rightToLeft.test(text))
      : turned(pieces, (text) => rightToLeft.test(text))
  return ordered.join('').replace(joined, (shapes) => shapes.normalize('NFKC'))
}

/** Each run that begins and ends with such a piece, and has none of the other direction within it, the other way round. */
function turned(pieces: string[], belongs: (text: string) => boolean): string[] {
  const all: string[] = []
  for (let at = 0; at < pieces.length; at++) {
    if (!belongs(pieces[at] as string)) {
      all.push(pieces[at] as string)
      continue
    }
    let last = at
    for (let next = at + 1; next < pieces.length; next++) {
      const text = pieces[next] as string
      if (belongs(text)) last = next
      else if (spoken.test(text)) break
    }
    all.push(...pieces.slice(at, last + 1).toReversed())
    at = last
  }
  return all
}
