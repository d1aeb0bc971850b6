'use server'
import 'server-only'
import { z } from 'zod'
import { confirmWithholding, refuseWithholding, requestWithholding } from '#lib/withholdings/commands'
import { withholdingInput } from '#lib/withholdings/input'
import { formAction } from './form-action.ts'

const aRequest = z.object({ request: z.uuid('invalid') })

export const requestWithholdingAction = formAction({
  input: withholdingInput,
  done: 'withholdingAsked',
  run: (actor, input) => requestWithholding(actor, input),
})

export const confirmWithholdingAction = formAction({
  input: aRequest,
  done: 'withheld',
  run: (actor, { request }) => confirmWithholding(actor, request),
})

export const refuseWithholdingAction = formAction({
  input: aRequest,
  done: 'withholdingRefused',
  run: (actor, { request }) => refuseWithholding(actor, request),
})
