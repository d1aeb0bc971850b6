'use server'
import 'server-only'
import { z } from 'zod'
import { addPoint, retirePoint } from '#lib/checklist/commands'
import { pointInput } from '#lib/checklist/input'
import { formAction } from './form-action.ts'

export const addPointAction = formAction({
  input: pointInput,
  done: 'added',
  run: (actor, { text }) => addPoint(actor, text),
})

export const retirePointAction = formAction({
  input: z.object({ point: z.uuid('invalid') }),
  done: 'removed',
  run: (actor, { point }) => retirePoint(actor, point),
})
