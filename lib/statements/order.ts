import { parseEdtf } from '#lib/dates/edtf'

type Dated = { id: string; said: string | null }

const dayOf = ({ said }: Dated) => parseEdtf(said ?? '')?.earliest ?? null

/**
 * Statements stand in the order of their dates, those without one last. Only the order among those of one day, or of
 * none, is the newsroom's to choose: which statement one changes places with, null where a date decides.
 */
export function neighbour<T extends Dated>(statements: readonly T[], id: string, direction: 'up' | 'down'): T | null {
  const at = statements.findIndex((statement) => statement.id === id)
  const moved = statements[at]
  const other = statements[at + (direction === 'up' ? -1 : 1)]
  return moved && other && dayOf(moved) === dayOf(other) ? other : null
}
