import { z } from 'zod'
import { prose } from '#lib/fields'

/** The hash of the content that the reviewer saw. */
export const seenHash = z.string('invalid').regex(/^[0-9a-f]{64}$/, 'invalid')

export const changesInput = z.object({ comment: prose(5000) })
