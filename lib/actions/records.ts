'use server'
import 'server-only'
import { updateTag } from 'next/cache'
import { cacheTags } from '#lib/publishing/cache-tags'
import { approveRecord, publishRecord, requestRecordChanges, submitRecord, withdrawRecord } from '#lib/records/commands'
import { recordApproval, recordAt, recordChanges, recordSubmission } from '#lib/records/input'
import { formAction } from './form-action.ts'

export const submitRecordAction = formAction({
  input: recordAt.extend(recordSubmission.shape),
  done: 'submitted',
  run: (actor, { kind, note, ...at }) => submitRecord(actor, at, { kind, note }),
})

export const withdrawRecordAction = formAction({ input: recordAt, done: 'withdrawn', run: withdrawRecord })

export const approveRecordAction = formAction({
  input: recordAt.extend(recordApproval.shape),
  done: 'approved',
  run: (actor, { seen, ...at }) => approveRecord(actor, at, seen),
})

export const requestRecordChangesAction = formAction({
  input: recordAt.extend(recordChanges.shape),
  done: 'changesRequested',
  run: (actor, { seen, comment, ...at }) => requestRecordChanges(actor, at, seen, comment),
})

export const publishRecordAction = formAction({
  input: recordAt,
  done: 'published',
  async run(actor, at) {
    await publishRecord(actor, at)
    updateTag(cacheTags.records(at.subject))
  },
})
