'use server'
import 'server-only'
import { assignOne } from '#lib/assignments/commands'
import { assignmentInput } from '#lib/assignments/input'
import { formAction } from './form-action.ts'
import { ofClaim } from './of-claim.ts'

export const assignAction = formAction({
  input: assignmentInput.extend({ claim: ofClaim.claim }),
  done: 'assigned',
  run: (actor, { claim, ...change }) => assignOne(actor, claim, change),
})
