import 'server-only'
import { textValues, verdictValues, waiverValues } from '#lib/claims/form-values'
import { type Change, lastChange } from '#lib/events/queries'
import type { Actor } from '#lib/people/person'
import { requestValues } from '#lib/replies/form-values'
import { getWorkingClaim } from '#lib/revisions/queries'
import type { WorkingClaim } from '#lib/revisions/working-claim'
import { statementValues } from '#lib/statements/form-values'
import type { FormValues } from '#lib/working-copies/working-copy'

/** What stands now in the fields of a form, null when what it is about was removed; and who changed that last. */
export type Standing = { version: number; values: FormValues | null; by: string | null; at: Date | null }

type OfClaim = { claim: string }

/** For a form of a claim: reads its fields anew, and which event changed them last. */
const ofClaim =
  <Input extends OfClaim>(
    values: (claim: WorkingClaim, input: Input) => FormValues | null,
    change: (input: Input) => Change,
  ) =>
  async (actor: Actor, input: Input): Promise<Standing | null> => {
    const claim = await getWorkingClaim(actor, input.claim)
    if (!claim) return null
    const last = await lastChange(actor, input.claim, change(input))
    return { version: claim.version, values: values(claim, input), by: last?.by ?? null, at: last?.at ?? null }
  }

export const standingText = ofClaim(textValues, () => ({
  subjects: ['claim', 'topic of claim'],
  fields: ['sentence', 'slug', 'language', 'context', 'first_made', 'topic_id'],
}))

export const standingVerdict = ofClaim(verdictValues, () => ({
  subjects: ['claim'],
  fields: ['verdict', 'finding', 'rationale', 'would_change', 'recheck_on'],
}))

export const standingWaiver = ofClaim(
  (claim, { gate }: OfClaim & { gate: string }) => waiverValues(claim, gate),
  () => ({ subjects: ['waiver'] }),
)

export const standingRequest = ofClaim(
  (claim, { id }: OfClaim & { id: string }) => requestValues(claim, id),
  ({ id }) => ({ subjects: ['request for reply'], subjectId: id }),
)

export const standingStatement = ofClaim(
  (claim, { id }: OfClaim & { id: string }) => statementValues(claim, id),
  ({ id }) => ({ subjects: ['statement'], subjectId: id }),
)

/** For removals: what was seen goes, and nothing newer. */
export const standingSeen = <Input extends OfClaim>(
  read: (claim: WorkingClaim, input: Input) => FormValues | null,
  subject: string,
) => ofClaim(read, () => ({ subjects: [subject] }))

/** For a form that adds: nothing of its own stands yet, so it is added to the newest version. */
export const standingBeside = ofClaim(
  () => ({}),
  () => ({ subjects: [] }),
)
