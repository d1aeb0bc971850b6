import type { Piece } from './words.ts'

export type Shown = Piece & { hidden?: true; left?: number }

/** What one run shows of itself, at its beginning. */
const mostOfOne = 4000

/** What all runs together show; what comes after is counted. */
const mostOfAll = 200_000

/**
 * For texts of any length: what stayed far from any change is only counted, and so is the rest of what is longer than
 * anybody reads here. `left`: characters that are not shown.
 */
export function abridge(pieces: readonly Shown[]): Shown[] {
  let room = mostOfAll
  return pieces.map((piece) => {
    const { text, hidden } = piece
    const most = hidden ? 0 : Math.min(mostOfOne, room)
    if (text.length <= most) {
      room -= text.length
      return piece
    }
    const end = /[\ud800-\udbff]/.test(text[most - 1] ?? '') ? most - 1 : most
    room -= end
    return { ...piece, text: text.slice(0, end), left: text.length - end }
  })
}
