import { z } from 'zod'
import { basedOn } from '#lib/fields'

/** Which claim a form is about, and the version that its save is based on. */
export const ofClaim = { claim: z.uuid('invalid'), basedOn }
