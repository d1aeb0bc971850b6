'use server'
import 'server-only'
import { changeMany } from '#lib/queue/commands'
import { bulkInput } from '#lib/queue/input'
import { formAction } from './form-action.ts'
import { bulkReport } from './messages.ts'

export const changeManyAction = formAction({
  input: bulkInput,
  done: 'saved',
  run: async (actor, input) => bulkReport(await changeMany(actor, input)),
})
