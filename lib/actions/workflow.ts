'use server'
import 'server-only'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { submissionInput } from '#lib/claims/input'
import { optional } from '#lib/fields'
import { confirmSuspension, liftSuspension, publishClaim, suspend } from '#lib/publications/commands'
import { Refusal } from '#lib/refusal'
import { claimsNamed } from '#lib/relations/queries'
import { approve, requestChanges, submitForReview, withdrawFromReview } from '#lib/reviews/commands'
import { changesInput, seenHash, tickedPoints } from '#lib/reviews/input'
import { abandonRevision, discardClaim, editApproved, startRevision } from '#lib/revisions/commands'
import { formAction } from './form-action.ts'
import { ofClaim } from './of-claim.ts'
import { inPublic } from './public-cache.ts'

const aClaim = z.object(ofClaim)

const isOvertaken = (error: unknown) =>
  error instanceof Refusal && (error.reason === 'stale' || error.reason === 'not_what_was_frozen')

export const submitAction = formAction({
  input: submissionInput.extend(ofClaim),
  choices: { mergedInto: claimsNamed },
  done: 'submitted',
  run: (actor, { claim, basedOn, ...input }) => submitForReview(actor, claim, basedOn, input),
})

export const withdrawAction = formAction({
  input: aClaim,
  done: 'withdrawn',
  run: (actor, { claim, basedOn }) => withdrawFromReview(actor, claim, basedOn),
})

export const approveAction = formAction({
  input: z.object({ ...ofClaim, seen: seenHash, points: tickedPoints }),
  done: 'approved',
  async run(actor, { claim, basedOn, seen, points }) {
    try {
      await approve(actor, claim, basedOn, seen, points)
    } catch (error) {
      // What changed meanwhile is shown instead of what is no longer to be decided on.
      if (isOvertaken(error)) redirect(`/desk/claims/${claim}/review?seen=${seen}`)
      throw error
    }
    redirect(`/desk/claims/${claim}`)
  },
})

export const requestChangesAction = formAction({
  input: changesInput.extend({ ...ofClaim, seen: seenHash }),
  done: 'changesRequested',
  async run(actor, { claim, basedOn, seen, comment }) {
    await requestChanges(actor, claim, basedOn, seen, comment)
    redirect(`/desk/claims/${claim}`)
  },
})

export const publishAction = formAction({
  input: aClaim,
  done: 'published',
  run: (actor, { claim, basedOn }) => inPublic(actor, claim, () => publishClaim(actor, claim, basedOn)),
})

export const editApprovedAction = formAction({
  input: aClaim,
  done: 'reopened',
  run: (actor, { claim, basedOn }) => editApproved(actor, claim, basedOn),
})

export const startRevisionAction = formAction({
  input: aClaim,
  done: 'reopened',
  run: (actor, { claim, basedOn }) => startRevision(actor, claim, basedOn),
})

export const abandonAction = formAction({
  input: aClaim,
  done: 'abandoned',
  run: (actor, { claim, basedOn }) => abandonRevision(actor, claim, basedOn),
})

export const discardAction = formAction({
  input: aClaim.extend({ doubleOf: optional(z.uuid('invalid')) }),
  choices: { doubleOf: claimsNamed },
  done: 'discarded',
  run: (actor, { claim, basedOn, doubleOf }) => discardClaim(actor, claim, basedOn, doubleOf),
})

const suspension = z.object({ claim: ofClaim.claim })

export const suspendAction = formAction({
  input: suspension,
  done: 'suspended',
  run: (actor, { claim }) => inPublic(actor, claim, () => suspend(actor, claim)),
})

export const confirmSuspensionAction = formAction({
  input: suspension,
  done: 'suspensionConfirmed',
  run: (actor, { claim }) => inPublic(actor, claim, () => confirmSuspension(actor, claim)),
})

export const liftSuspensionAction = formAction({
  input: suspension,
  done: 'suspensionLifted',
  run: (actor, { claim }) => inPublic(actor, claim, () => liftSuspension(actor, claim)),
})
