'use server'
import 'server-only'
import { z } from 'zod'
import { giveUpJob, retryJob } from '#lib/jobs/commands'
import { formAction } from './form-action.ts'

const aJob = z.object({ job: z.string('invalid').regex(/^[1-9]\d{0,17}$/, 'invalid') })

export const retryJobAction = formAction({
  input: aJob,
  done: 'jobRetried',
  run: (actor, { job }) => retryJob(actor, job),
})

export const giveUpJobAction = formAction({
  input: aJob,
  done: 'jobGivenUp',
  run: (actor, { job }) => giveUpJob(actor, job),
})
