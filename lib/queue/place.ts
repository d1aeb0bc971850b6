import type { Place } from './queue.ts'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const instant = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z'
const day = '\\d{4}-\\d\\d-\\d\\d'
const form = new RegExp(`^(${instant}|${day}|infinity)_(${uuid})$`)

/** For an address. */
export const writePlace = ({ at, id }: Place) => `${at}_${id}`

/** Null for anything that is not exactly what `writePlace` writes of a moment that exists. */
export function readPlace(text: string): Place | null {
  const [, at, id] = form.exec(text) ?? []
  if (!at || !id) return null
  return at === 'infinity' || isMoment(at) ? { at, id } : null
}

function isMoment(at: string): boolean {
  const read = new Date(at)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(at)
}
