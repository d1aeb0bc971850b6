/** Something on the line: between two places, or at one of them. */
export type Spot<T> = { entry: T; text: string; from: number; to: number; isExact: boolean }

/**
 * Where marks and names stand, in rows counted from the line. Nothing in a row touches its neighbour. `marks` without a
 * `label` where there are too many for names; `more` counts those that have no mark of their own.
 */
export type Placed<T> = {
  marks: { entry: T; at: number; row: number; span: Span | null; label: Label | null }[]
  more: { at: number; row: number; count: number }[]
  height: number
}
type Span = { from: number; to: number }
/** `side`: in which reading direction it runs away from `at`. */
type Label = { text: string; at: number; side: 'after' | 'before' }

export const rowHeight = 24
export const markSize = 12
const mostRows = 9

export function rows<T>(spots: readonly Spot<T>[], width: number): Placed<T> {
  return named(spots, width) ?? gathered(spots, width)
}

const labelGap = markSize / 2 + 5
const between = 12
const longestLabel = 300

/** Each with its name; null: that would take too many rows. */
function named<T>(spots: readonly Spot<T>[], width: number): Placed<T> | null {
  const ends: number[][] = []
  const marks: Placed<T>['marks'] = []
  for (const spot of spots.toSorted((one, other) => middle(one) - middle(other))) {
    const at = Math.min(Math.max(middle(spot), markSize / 2), width - markSize / 2)
    const text = shortened(spot.text)
    const length = widthOf(text)
    const side = at + labelGap + length <= width ? ('after' as const) : ('before' as const)
    const span = spot.isExact ? null : { from: spot.from, to: spot.to }
    const taken = {
      from: Math.min(span?.from ?? at, side === 'after' ? at - markSize / 2 : at - labelGap - length),
      to: Math.max(span?.to ?? at, side === 'after' ? at + labelGap + length : at + markSize / 2),
    }
    const row = firstFree(ends, taken)
    if (row >= mostRows) return null
    ends[row] = [...(ends[row] ?? []), taken.from, taken.to]
    marks.push({
      entry: spot.entry,
      at,
      row,
      span,
      label: { text, at: side === 'after' ? at + labelGap : at - labelGap, side },
    })
  }
  return { marks, more: [], height: Math.max(1, ends.length) * rowHeight }
}

function firstFree(ends: readonly number[][], { from, to }: Span): number {
  const isFree = (taken: readonly number[]) =>
    taken.every((end, at) => at % 2 === 1 || to + between <= end || from - between >= (taken[at + 1] as number))
  const free = ends.findIndex(isFree)
  return free < 0 ? ends.length : free
}

const bin = 48
const inRow = 3

/** Too many for names: marks alone, those of about the same time in one heap. */
function gathered<T>(spots: readonly Spot<T>[], width: number): Placed<T> {
  const bins = Math.floor(width / bin)
  const heaps = Map.groupBy(
    spots.toSorted((one, other) => middle(one) - middle(other)),
    (spot) => Math.min(Math.max(Math.floor(middle(spot) / (width / bins)), 0), bins - 1),
  )
  const most = (mostRows - 1) * inRow
  const marks: Placed<T>['marks'] = []
  const more: Placed<T>['more'] = []
  let highest = 0
  for (const [heap, all] of heaps) {
    const left = heap * (width / bins)
    const shown = all.length <= most + inRow ? all : all.slice(0, most)
    for (const [at, { entry }] of shown.entries()) {
      const row = Math.floor(at / inRow)
      marks.push({ entry, at: left + (at % inRow) * (bin / inRow) + bin / inRow / 2, row, span: null, label: null })
      highest = Math.max(highest, row)
    }
    if (shown.length < all.length) {
      more.push({ at: left + bin / 2, row: mostRows - 1, count: all.length - shown.length })
      highest = mostRows - 1
    }
  }
  return { marks, more, height: (highest + 1) * rowHeight }
}

const middle = ({ from, to }: Span) => (from + to) / 2

function shortened(text: string): string {
  if (widthOf(text) <= longestLabel) return text
  let kept = ''
  let length = widthOf('…')
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    length += widthOf(segment)
    if (length > longestLabel) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** At least what the letters take at 13 pixels: wide ones of East Asia, capitals and Greek, the rest. */
const widthOf = (text: string) =>
  Array.from(text).reduce(
    (sum, letter) =>
      sum +
      (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}MWmw—]/u.test(
        letter,
      )
        ? 13
        : /[\p{Lu}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(letter)
          ? 8.6
          : 7),
    0,
  )
