'use server'
import 'server-only'
import { redirect } from 'next/navigation'
import { startRecheck } from '#lib/rechecks/commands'
import { recheckInput } from '#lib/rechecks/input'
import { formAction } from './form-action.ts'
import { ofClaim } from './of-claim.ts'

export const startRecheckAction = formAction({
  input: recheckInput.extend(ofClaim),
  done: 'reopened',
  async run(actor, { claim, basedOn, next }) {
    await startRecheck(actor, claim, basedOn, next)
    redirect(`/desk/claims/${claim}?checked=1#submission`)
  },
})
