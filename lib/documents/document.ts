import { z } from 'zod'
import { proposalOrigins, proposedFields } from '#lib/intakes/intake'

/** Why a document can't be read at all. */
export const documentErrors = [
  'unsupported_type',
  'unreadable',
  'too_complex',
  'encrypted',
  'too_large',
  'no_page',
] as const
export type DocumentErrorCode = (typeof documentErrors)[number]

export class DocumentError extends Error {
  override name = 'DocumentError'
  readonly code: DocumentErrorCode
  readonly details: Record<string, string | number>

  constructor(code: DocumentErrorCode, details: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** What was read is there, but it is not the document that was asked for. */
export const troubles = ['paywall', 'soft_404', 'blocked', 'needs_script', 'no_text'] as const
export type Trouble = (typeof troubles)[number]

/** A document as it came: `mediaType` as the server sent it, or null. */
export type GivenDocument = {
  bytes: Uint8Array
  mediaType?: string | null
  fileName?: string | null
  /** The address that answered in the end. */
  url?: string | null
  status?: number | null
}

const longest = 50

/** What the reader answers. It has read what strangers wrote, so nothing of it is believed before it is parsed. */
export const reading = z.object({
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  text: z.string().refine((text) => text.isWellFormed() && !text.includes('\0')),
  proposals: z
    .array(
      z.object({ field: z.enum(proposedFields), value: z.string().min(1).max(2000), from: z.enum(proposalOrigins) }),
    )
    .max(longest),
  trouble: z.enum(troubles).nullable(),
  /** When the web archive says that it got the page, and from where. */
  recordedAt: z.iso.datetime({ offset: true }).optional(),
  finalUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
})
export type Reading = z.output<typeof reading> & {
  /** Only where they were written anew: images lose what their camera knew. */
  bytes?: Uint8Array
}
