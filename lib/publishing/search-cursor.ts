import { type Cursor, readCursor, writeCursor } from './cursor.ts'

/**
 * A place in what was found. Newest first it is a place in the list of claims. Best first it has the rank, too, and the instant at which
 * the first page was asked for: what is published later belongs to another search, so that no claim is told twice.
 */
export type SearchPlace = Cursor & { best: { rank: number; asked: Date } | null }

const form = /^([0-9]+(?:\.[0-9]+)?(?:e-[0-9]{1,2})?)~([1-9][0-9]{0,12})~(.+)$/

export const writeSearchCursor = ({ best, ...place }: SearchPlace) =>
  best ? `${best.rank}~${best.asked.getTime()}~${writeCursor(place)}` : writeCursor(place)

/** Null for anything that is not what `writeSearchCursor` writes. */
export function readSearchCursor(text: string): SearchPlace | null {
  const [, rank, asked, rest] = form.exec(text) ?? []
  const place = readCursor(rest ?? text)
  if (!place) return null
  return { ...place, best: rank && asked ? { rank: Number(rank), asked: new Date(Number(asked)) } : null }
}
