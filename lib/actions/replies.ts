'use server'
import 'server-only'
import { z } from 'zod'
import { partiesNamed } from '#lib/parties/queries'
import { removeAccused, removeReplyRequest, saveAccused, saveReplyRequest } from '#lib/replies/commands'
import { accusedInput, replyRequestInput } from '#lib/replies/input'
import { seenAccused, seenRequest } from '#lib/revisions/seen'
import { formAction } from './form-action.ts'
import { ofClaim } from './of-claim.ts'
import { standingBeside, standingRequest, standingSeen } from './standing.ts'

export const saveAccusedAction = formAction({
  input: z.object({ ...ofClaim, accused: accusedInput }),
  choices: { 'accused.party': partiesNamed },
  done: 'saved',
  standing: standingBeside,
  run: (actor, { claim, basedOn, accused }) => saveAccused(actor, claim, basedOn, accused),
})

export const removeAccusedAction = formAction({
  input: z.object({ ...ofClaim, party: z.uuid('invalid') }),
  done: 'removed',
  standing: standingSeen((claim, { party }) => seenAccused(claim, party), 'request for reply'),
  run: (actor, { claim, basedOn, party }) => removeAccused(actor, claim, basedOn, party),
})

export const saveReplyRequestAction = formAction({
  input: z.object({ ...ofClaim, id: z.guid('invalid'), request: replyRequestInput }),
  done: 'saved',
  standing: standingRequest,
  run: (actor, { claim, basedOn, id, request }) => saveReplyRequest(actor, claim, basedOn, id, request),
})

export const removeReplyRequestAction = formAction({
  input: z.object({ ...ofClaim, id: z.guid('invalid') }),
  done: 'removed',
  standing: standingSeen((claim, { id }) => seenRequest(claim, id), 'request for reply'),
  run: (actor, { claim, basedOn, id }) => removeReplyRequest(actor, claim, basedOn, id),
})
