import type { captureMethods } from '#lib/sources/source'

/** All that is kept of a capture but who made it: an archive is handed on, and readers of it need no names. */
export type CaptureCopy = {
  id: string
  method: (typeof captureMethods)[number]
  mediaType: string
  bytesSha256: string
  textSha256: string
  redirects: { url: string; status: number }[] | null
  finalUrl: string | null
  status: number | null
  headers: [string, string][] | null
  /** When the web archive that was uploaded says it was made. */
  recordedAt: Date | null
  capturedAt: Date
  source: { id: string; title: string; publisher: string; url: string | null }
  /** Null once they left by a withholding; so is the text. */
  bytes: Uint8Array | null
  text: string | null
  withheld: { reason: string; at: Date } | null
}

/** Where nothing but the capture itself gives it an address. */
export const captureUrn = (id: string) => `urn:counterclaim:capture:${id}`
export const textAddress = (id: string) => `urn:counterclaim:text:${id}`

/** Did these bytes come from an address, as they are? Images are written anew before they are kept. */
export const isAsSent = ({ method, mediaType, status, finalUrl }: CaptureCopy) =>
  method === 'fetch' && status !== null && finalUrl !== null && !mediaType.startsWith('image/')

export const addressOf = (copy: CaptureCopy) => (copy.method === 'fetch' ? copy.finalUrl : null) ?? captureUrn(copy.id)

/** A text that we encoded ourselves; of others, only their own words say in which letters they are. */
export const typeOf = ({ method, mediaType }: CaptureCopy) =>
  method === 'paste' ? `${mediaType}; charset=utf-8` : mediaType

/** Is its text to be read nowhere but beside it? */
export const needsText = ({ mediaType, text }: CaptureCopy) => Boolean(text) && !/^text\/|xhtml/.test(mediaType)
