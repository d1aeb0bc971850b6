import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { recordDecisionRows, recordPublications, recordRequests } from '#db/schema/records'
import { frozenBodies } from '#db/schema/reviews'
import { needsNote } from '#lib/claims/workflow'
import { writeComment } from '#lib/comments/commands'
import { hasOpenComments } from '#lib/comments/queries'
import { requireCurrent } from '#lib/events/queries'
import type { Matter } from '#lib/matters/matter'
import { notify } from '#lib/notifications/commands'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { freezeRecord } from '#lib/publishing/record-snapshot'
import { Refusal } from '#lib/refusal'
import { requireFaithful } from '#lib/translations/faithful'
import type { RecordAt, RecordSubmission } from './input.ts'
import { type RecordStands, readAbleReviewers, readStanding, readWorkingRecord } from './queries.ts'
import { type RecordDecision, recordKinds } from './record.ts'
import type { RecordAct } from './rights.ts'

/** Freezes a record as it stands and asks for its review. */
export async function submitRecord(actor: Actor, at: RecordAt, input: RecordSubmission): Promise<void> {
  await onRecord(actor, at, 'submit_record', async (tx, record) => {
    const { subject, id, live } = record
    const { kind } = input
    const note = needsNote(kind) ? input.note : null
    if (!recordKinds(subject, live).includes(kind)) throw new Refusal('wrong_state')
    if (needsNote(kind) && !note) throw new Refusal('invalid', { field: 'note' })
    const content = await readWorkingRecord(tx, subject, id)
    if (content && 'hash' in content && kind !== 'retraction') await requireFaithful(tx, content)
    const { body, hash } = freezeRecord({ schema: 1, subject, kind, note, content })
    await tx.insert(frozenBodies).values({ hash, body }).onConflictDoNothing()
    const [request] = await tx
      .insert(recordRequests)
      .values({ subject, recordId: id, revision: 0, basedOn: at.basedOn, hash, kind, note, requestedBy: actor.id })
      .returning({ id: recordRequests.id })
    if (!request) throw new Error('no request was returned')
    const to = await readAbleReviewers(tx, record)
    await notify(tx, { to, kind: 'review_asked', matter: { of: subject, id }, subjectId: request.id })
  })
}

/** @throws Refusal when the content is no longer what was seen */
export const approveRecord = (actor: Actor, at: RecordAt, seen: string) =>
  onRecord(actor, at, 'review_record', async (tx, record) => {
    await decide(tx, actor, record, 'approve', seen, null)
  })

/** Sends a record back. @throws Refusal when neither this comment nor an open one of the reviewer's says what to change */
export const requestRecordChanges = (actor: Actor, at: RecordAt, seen: string, comment: string | null) =>
  onRecord(actor, at, 'review_record', async (tx, record) => {
    const matter = matterOf(record)
    if (!comment && !(await hasOpenComments(tx, matter, actor.id))) throw new Refusal('invalid', { field: 'comment' })
    const recordDecisionId = await decide(tx, actor, record, 'request_changes', seen, comment)
    if (comment) await writeComment(tx, actor, { matter, body: comment, recordDecisionId }, 'comment')
  })

/** Ends a review. An approval that was given is not undone by it: whoever wants that saves the record. */
export const withdrawRecord = (actor: Actor, at: RecordAt) =>
  onRecord(actor, at, 'withdraw_record', async (tx, record) => {
    await decide(tx, actor, record, 'withdraw', record.request?.hash ?? '', null)
  })

/** Publishes what was approved: the database copies the approved bytes under the next number. */
export const publishRecord = (actor: Actor, at: RecordAt) =>
  onRecord(actor, at, 'publish_record', async (tx, record) => {
    const { subject, id, request } = record
    const [asked] = await tx
      .select()
      .from(recordRequests)
      .where(eq(recordRequests.id, request?.id ?? ''))
    if (!asked) throw new Refusal('wrong_state')
    const { revision: number, kind, note, hash } = asked
    await tx.insert(recordPublications).values({ subject, recordId: id, number, kind, note, hash })
    await tellWriters(tx, record, 'published', asked)
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
  record: RecordStands,
  decision: RecordDecision,
  seen: string,
  comment: string | null,
): Promise<string> {
  const { request } = record
  if (!request) throw new Refusal('wrong_state')
  if (request.hash !== seen) throw new Refusal('not_what_was_frozen')
  const [row] = await tx
    .insert(recordDecisionRows)
    .values({ requestId: request.id, decision, hash: seen, comment, decidedBy: actor.id })
    .returning({ id: recordDecisionRows.id })
  if (!row) throw new Error('no decision was returned')
  if (decision !== 'withdraw') await tellWriters(tx, record, 'decided', request)
  return row.id
}

const matterOf = ({ subject, id }: RecordStands): Matter => ({ of: subject, id })

const tellWriters = (tx: Transaction, record: RecordStands, kind: 'decided' | 'published', request: { id: string }) =>
  notify(tx, { to: record.contributors, kind, matter: matterOf(record), subjectId: request.id })
