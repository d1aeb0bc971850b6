import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { recordDecisionRows, recordPublications, recordRequests } from '#db/schema/records'
import { frozenBodies } from '#db/schema/reviews'
import { needsNote } from '#lib/claims/workflow'
import { requireCurrent } from '#lib/events/queries'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { freezeRecord } from '#lib/publishing/record-snapshot'
import { Refusal } from '#lib/refusal'
import type { RecordAt, RecordSubmission } from './input.ts'
import { type RecordStands, readStanding, readWorkingRecord } from './queries.ts'
import { type RecordDecision, recordKinds } from './record.ts'
import type { RecordAct } from './rights.ts'

/** Freezes a record as it stands and asks for its review. */
export async function submitRecord(actor: Actor, at: RecordAt, input: RecordSubmission): Promise<void> {
  await onRecord(actor, at, 'submit_record', async (tx, { subject, id, live }) => {
    const { kind } = input
    const note = needsNote(kind) ? input.note : null
    if (!recordKinds(subject, live).includes(kind)) throw new Refusal('wrong_state')
    if (needsNote(kind) && !note) throw new Refusal('invalid', { field: 'note' })
    const content = await readWorkingRecord(tx, subject, id)
    const { body, hash } = freezeRecord({ schema: 1, subject, kind, note, content })
    await tx.insert(frozenBodies).values({ hash, body }).onConflictDoNothing()
    await tx
      .insert(recordRequests)
      .values({ subject, recordId: id, revision: 0, basedOn: at.basedOn, hash, kind, note, requestedBy: actor.id })
  })
}

/** @throws Refusal when the content is no longer what was seen */
export const approveRecord = (actor: Actor, at: RecordAt, seen: string) =>
  onRecord(actor, at, 'review_record', (tx, record) => decide(tx, actor, record, 'approve', seen, null))

export const requestRecordChanges = (actor: Actor, at: RecordAt, seen: string, comment: string) =>
  onRecord(actor, at, 'review_record', (tx, record) => decide(tx, actor, record, 'request_changes', seen, comment))

/** Ends a review. An approval that was given is not undone by it: whoever wants that saves the record. */
export const withdrawRecord = (actor: Actor, at: RecordAt) =>
  onRecord(actor, at, 'withdraw_record', (tx, record) =>
    decide(tx, actor, record, 'withdraw', record.request?.hash ?? '', null),
  )

/** Publishes what was approved: the database copies the approved bytes under the next number. */
export const publishRecord = (actor: Actor, at: RecordAt) =>
  onRecord(actor, at, 'publish_record', async (tx, { subject, id, request }) => {
    const [asked] = await tx
      .select()
      .from(recordRequests)
      .where(eq(recordRequests.id, request?.id ?? ''))
    if (!asked) throw new Refusal('wrong_state')
    const { revision: number, kind, note, hash } = asked
    await tx.insert(recordPublications).values({ subject, recordId: id, number, kind, note, hash })
  })

async function onRecord(
  actor: Actor,
  { subject, id, basedOn }: RecordAt,
  act: RecordAct,
  change: (tx: Transaction, record: RecordStands) => Promise<void>,
): Promise<void> {
  await actingAs(actor, async (tx) => {
    const record = await readStanding(tx, subject, id, true)
    if (!record) throw new Refusal('not_found')
    await requireCurrent(tx, id, record.version, basedOn)
    requireCan(actor, act, record)
    await change(tx, record)
  })
}

async function decide(
  tx: Transaction,
  actor: Actor,
  { request }: RecordStands,
  decision: RecordDecision,
  seen: string,
  comment: string | null,
) {
  if (!request) throw new Refusal('wrong_state')
  if (request.hash !== seen) throw new Refusal('not_what_was_frozen')
  await tx
    .insert(recordDecisionRows)
    .values({ requestId: request.id, decision, hash: seen, comment, decidedBy: actor.id })
}
