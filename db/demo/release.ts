import type { Actor } from '#lib/people/person'
import { approveRecord, publishRecord, submitRecord } from '#lib/records/commands'
import { getStanding } from '#lib/records/queries'
import type { RecordSubject } from '#lib/records/record'

/** Takes the first version of a record through review to its readers. */
export async function release(subject: RecordSubject, id: string, editor: Actor, reviewer: Actor): Promise<void> {
  const at = { subject, id, basedOn: 1 }
  await submitRecord(editor, at, { kind: 'first', note: null })
  const standing = await getStanding(reviewer, subject, id)
  await approveRecord(reviewer, at, standing?.request?.hash ?? '')
  await publishRecord(reviewer, at)
}
