'use server'
import 'server-only'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { createClaim, saveClaim, saveVerdict, saveWaiver } from '#lib/claims/commands'
import { claimInput, verdictInput, waiverInput } from '#lib/claims/input'
import { optional } from '#lib/fields'
import { openClaimFor } from '#lib/tips/commands'
import { knownClaims } from './doubts.ts'
import { formAction } from './form-action.ts'
import { ofClaim } from './of-claim.ts'
import { standingText, standingVerdict, standingWaiver } from './standing.ts'

export const createClaimAction = formAction({
  input: claimInput.extend({ tip: optional(z.uuid('invalid')) }),
  doubts: knownClaims,
  done: 'saved',
  async run(actor, { tip, ...input }) {
    const { id } = tip ? await openClaimFor(actor, tip, input) : await createClaim(actor, input)
    redirect(`/desk/claims/${id}`)
  },
})

export const saveClaimAction = formAction({
  input: claimInput.extend(ofClaim),
  done: 'saved',
  standing: standingText,
  run: (actor, { claim, basedOn, ...input }) => saveClaim(actor, claim, basedOn, input),
})

export const saveVerdictAction = formAction({
  input: verdictInput.extend(ofClaim),
  done: 'saved',
  standing: standingVerdict,
  run: (actor, { claim, basedOn, ...input }) => saveVerdict(actor, claim, basedOn, input),
})

export const saveWaiverAction = formAction({
  input: waiverInput.extend(ofClaim),
  done: 'saved',
  standing: standingWaiver,
  run: (actor, { claim, basedOn, ...input }) => saveWaiver(actor, claim, basedOn, input),
})
