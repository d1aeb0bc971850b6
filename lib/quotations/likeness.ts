export type Match = { start: number; end: number; errors: number }

/** How many steps may still be made, each comparing a sign of a text with 32 of what is looked for. */
export type Allowance = { steps: number }

/**
 * The first of the passages of a text that differ least from some words, by signs added, left out or changed. Null when
 * each differs by more than may be, or when nothing can be said within what is allowed.
 */
export function leastUnlike(text: string, words: string, most: number, allowed: Allowance): Match | null {
  const ends = endsOf(text, words, most, allowed)
  if (!ends) return null
  const { first: end, errors } = ends
  const before = text.slice(Math.max(0, end - words.length - errors), end)
  const starts = endsOf(reversed(before), reversed(words), errors, allowed)
  return starts && { start: end - starts.last, end, errors }
}

/** By units, not by signs: what is wrong in the middle of it is put right again. */
const reversed = (text: string) => text.split('').reverse().join('')

type Ends = { first: number; last: number; errors: number }

/**
 * Where the passages end that differ least: the first and the last place. By Myers, "A fast bit-vector algorithm for
 * approximate string matching" (1999): for each unit of the text a column of differences, kept as bits in blocks of 32,
 * of which only those are computed that may yet matter.
 */
function endsOf(text: string, words: string, most: number, allowed: Allowance): Ends | null {
  const size = 32
  const lowest = Math.ceil(words.length / size) - 1
  if (lowest < 0) return null
  const occurring = occurrencesOf(words, lowest + 1)
  const none = new Int32Array(lowest + 1)
  /** Where a column grows, or shrinks, by one from a row to the next. */
  const grows = new Int32Array(lowest + 1).fill(-1)
  const shrinks = new Int32Array(lowest + 1)
  const heights = Int32Array.from({ length: lowest + 1 }, (_, at) => Math.min(size, words.length - at * size))
  /** The errors at the last row of each block. */
  const errors = new Int32Array(lowest + 1)
  let limit = Math.min(most, words.length)
  let found: Ends | null = null

  /** Takes a block to the next unit; given and answering how the row above it, and its last row, change. */
  const advance = (block: number, occurs: number, above: number): number => {
    const grow = grows[block] as number
    const shrink = shrinks[block] as number
    const equal = above < 0 ? occurs | 1 : occurs
    const same = ((((equal & grow) + grow) | 0) ^ grow) | equal
    let more = shrink | ~(same | grow)
    let less = grow & same
    const last = (heights[block] as number) - 1
    const change = ((more >>> last) & 1) - ((less >>> last) & 1)
    more = (more << 1) | (above > 0 ? 1 : 0)
    less = (less << 1) | (above < 0 ? 1 : 0)
    const vertical = occurs | shrink
    grows[block] = less | ~(vertical | more)
    shrinks[block] = more & vertical
    errors[block] = (errors[block] as number) + change
    return change
  }
  const open = (block: number, above: number) => {
    grows[block] = -1
    shrinks[block] = 0
    errors[block] = above + (heights[block] as number)
  }

  let active = Math.min(lowest, Math.max(0, Math.ceil(limit / size) - 1))
  for (let block = 0; block <= active; block++) open(block, block > 0 ? (errors[block - 1] as number) : 0)
  for (let at = 0; at < text.length; at++) {
    allowed.steps -= active + 1
    if (allowed.steps < 0) return null
    const occurs = occurring.get(text.charCodeAt(at)) ?? none
    let change = 0
    for (let block = 0; block <= active; block++) change = advance(block, occurs[block] as number, change)
    const before = (errors[active] as number) - change
    if (active < lowest && before <= limit && ((occurs[active + 1] as number) & 1 || change < 0)) {
      active++
      open(active, before)
      advance(active, occurs[active] as number, change)
    } else {
      while (active > 0 && (errors[active] as number) >= limit + size) active--
    }
    const least = errors[active] as number
    if (active < lowest || least > limit) continue
    const first: number = found?.errors === least ? found.first : at + 1
    found = { first, last: at + 1, errors: least }
    limit = least
  }
  return found
}

/** For each unit in which places of the words it occurs, as bits. */
function occurrencesOf(words: string, blocks: number) {
  const occurring = new Map<number, Int32Array>()
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at)
    const bits = occurring.get(unit) ?? new Int32Array(blocks)
    bits[at >> 5] = (bits[at >> 5] as number) | (1 << (at & 31))
    occurring.set(unit, bits)
  }
  return occurring
}
