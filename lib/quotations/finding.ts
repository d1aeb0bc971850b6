import { type Folded, fold } from './folding.ts'

/** So many places are shown at most. */
const most = 100

/** Where words stand in a text, also as parts of others and in capitals: to find one's way, not to prove anything. */
export function findPlaces({ text, folded, startOf, endOf }: Folded, words: string) {
  const wanted = fold(words).trim()
  if (!wanted) return { places: [], isCut: false }
  const found = folded.matchAll(new RegExp(RegExp.escape(wanted), 'giu'))
  const places = found.take(most + 1).map(({ index, 0: { length } }) => {
    const [start, end] = [startOf(index), endOf(index + length)]
    return {
      start,
      end,
      words: text.slice(start, end),
      before: text.slice(Math.max(0, start - 40), start),
      after: text.slice(end, end + 40),
    }
  })
  const all = [...places]
  return { places: all.slice(0, most), isCut: all.length > most }
}
