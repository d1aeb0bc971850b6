import { z } from 'zod'
import { submissionInput } from '#lib/claims/input'
import { basedOn } from '#lib/fields'
import { changesInput, seenHash } from '#lib/reviews/input'
import { recordSubjects } from './record.ts'

/** Names a record and the version of it that an act is based on. */
export const recordAt = z.object({ subject: z.enum(recordSubjects, 'invalid'), id: z.uuid('invalid'), basedOn })
export type RecordAt = z.output<typeof recordAt>

export const recordSubmission = submissionInput.pick({ kind: true, note: true })
export type RecordSubmission = z.output<typeof recordSubmission>

export const recordApproval = z.object({ seen: seenHash })
export const recordChanges = changesInput.extend({ seen: seenHash })
