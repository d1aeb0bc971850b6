/** A place outside the database that keeps bytes under their SHA-256. */
export type Store = {
  /** Keeps bytes for good; doing it again is no harm. */
  put(hash: string, bytes: Uint8Array): Promise<void>
  /** Null when there are none of that name. What comes back is not checked yet. */
  get(hash: string): Promise<Uint8Array | null>
  /** Also when there are none. */
  remove(hash: string): Promise<void>
}

/** Bytes that were kept and are not there any more, or are others: nothing gives them out. */
export class DamagedBlob extends Error {
  override name = 'DamagedBlob'
  readonly damage: 'missing' | 'changed'

  constructor(hash: string, damage: DamagedBlob['damage']) {
    super(`The bytes kept under ${hash} are ${damage}.`)
    this.damage = damage
  }
}
