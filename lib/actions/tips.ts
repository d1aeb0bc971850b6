'use server'
import 'server-only'
import { claimsNamed } from '#lib/relations/queries'
import { declineTip, mergeTip } from '#lib/tips/commands'
import { decliningInput, mergingInput } from '#lib/tips/input'
import { formAction } from './form-action.ts'

export const mergeTipAction = formAction({
  input: mergingInput,
  choices: { claim: claimsNamed },
  done: 'tipMerged',
  run: (actor, { tip, claim }) => mergeTip(actor, tip, claim),
})

export const declineTipAction = formAction({
  input: decliningInput,
  done: 'tipDeclined',
  run: (actor, { tip, reason }) => declineTip(actor, tip, reason),
})
