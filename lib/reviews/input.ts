import { z } from 'zod'
import { optional, prose } from '#lib/fields'

/** The hash of the content that the reviewer saw. */
export const seenHash = z.string('invalid').regex(/^[0-9a-f]{64}$/, 'invalid')

/** The points of the newsroom's checklist that the reviewer ticked. */
export const tickedPoints = z.preprocess((value) => value ?? [], z.array(z.uuid('invalid'), 'invalid'))

/** May be left out by who has said what to change in comments that are open. */
export const changesInput = z.object({ comment: optional(prose(5000)) })
