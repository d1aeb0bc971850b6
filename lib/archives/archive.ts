/** A page as a web archive keeps it, decoded. */
export type ArchivedPage = {
  bytes: Uint8Array
  /** With the charset that was sent. */
  mediaType: string
  /** Null where the archive names no address of the web. */
  url: string | null
  status: number
  headers: [string, string][]
  /** ISO 8601, in UTC; null where the archive doesn't say. */
  recordedAt: string | null
}

/** `unreadable`: no archive, or a damaged one. `no_page`: it holds nothing that could be read as a page. */
export type ArchiveErrorCode = 'unreadable' | 'too_large' | 'too_complex' | 'no_page'

export class ArchiveError extends Error {
  override name = 'ArchiveError'
  readonly code: ArchiveErrorCode

  constructor(code: ArchiveErrorCode) {
    super(code)
    this.code = code
  }
}

const mebibyte = 1024 * 1024

/** What an archive may ask of us; whoever made it may mean us harm. */
export const archiveLimits = {
  /** A page as it stands in the archive: as large as an upload may be. */
  page: 25 * mebibyte,
  /** A page that was sent compressed, once it is not: as large as what we fetch may be. */
  decoded: 10 * mebibyte,
  /** All of an archive, unpacked. */
  unpacked: 128 * mebibyte,
  /** The headers of one record, of an archive's or of HTTP's. */
  headers: 256 * 1024,
  records: 100_000,
  zipEntries: 10_000,
  /** A list of pages. */
  list: 4 * mebibyte,
}

/** How many bytes may yet be unpacked. */
export type Budget = { left: number }

export function spend(budget: Budget, bytes: number) {
  budget.left -= bytes
  if (budget.left < 0) throw new ArchiveError('too_large')
}

const starts = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte)

export const isGzip = (bytes: Uint8Array) => starts(bytes, 0x1f, 0x8b)
export const isZip = (bytes: Uint8Array) => starts(bytes, 0x50, 0x4b, 3, 4)
/** Begins as `WARC/` does. */
export const isWarc = (bytes: Uint8Array) => starts(bytes, 0x57, 0x41, 0x52, 0x43, 0x2f)
