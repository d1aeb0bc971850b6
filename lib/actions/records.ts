'use server'
import 'server-only'
import { updateTag } from 'next/cache'
import { cacheTags } from '#lib/publishing/cache-tags'
import { approveRecord, publishRecord, requestRecordChanges, submitRecord, withdrawRecord } from '#lib/records/commands'
import { recordApproval, recordAt, recordChanges, recordSubmission } from '#lib/records/input'
import { getClaimOf } from '#lib/translations/queries'
import { formAction } from './form-action.ts'
import { inPublic } from './public-cache.ts'

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
    const claim = at.subject === 'translation' ? await getClaimOf(actor, at.id) : null
    const publish = () => publishRecord(actor, at)
    await (claim ? inPublic(actor, claim, publish) : publish())
    updateTag(cacheTags.records(at.subject))
  },
})
