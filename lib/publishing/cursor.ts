/** A place in the list of claims, newest first: everything published before it follows. */
export type Cursor = { publishedAt: Date; claimId: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const form = new RegExp(`^([1-9][0-9]{0,12})-(${uuid})$`)

/** For an address: milliseconds since 1970, then the claim's id. */
export const writeCursor = (cursor: Cursor) => `${cursor.publishedAt.getTime()}-${cursor.claimId}`

/** Null for anything that is not exactly what `writeCursor` writes. */
export function readCursor(text: string): Cursor | null {
  const [, milliseconds, claimId] = form.exec(text) ?? []
  return milliseconds && claimId ? { publishedAt: new Date(Number(milliseconds)), claimId } : null
}
