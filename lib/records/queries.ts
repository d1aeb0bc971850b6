import 'server-only'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db, type Executor } from '#db/client'
import { people } from '#db/schema/people'
import {
  recordDecisionRows,
  recordPublicationApprovals,
  recordPublicationBodies,
  recordPublications,
  recordRequests,
} from '#db/schema/records'
import { frozenBodies } from '#db/schema/reviews'
import type { PublicationKind } from '#lib/claims/claim'
import { awaits } from '#lib/claims/turns'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { type PublishedRecordContent, thawRecord } from '#lib/publishing/record-snapshot'
import {
  type RecordDecision,
  type RecordStanding,
  type RecordState,
  type RecordSubject,
  recordState,
} from './record.ts'

/** What the acts on a record go by. */
export type RecordStands = RecordStanding & {
  subject: RecordSubject
  id: string
  state: RecordState
  contributors: string[]
  /** Of a translation: those who read its language. Null: no language has to be read. */
  readers: string[] | null
  request: { id: string; revision: number; basedOn: number; hash: string; decision: RecordDecision | null } | null
}

const tables = {
  party: 'parties',
  topic: 'topics',
  page: 'pages',
  labels: 'verdict_labels',
  translation: 'claim_translations',
}

type Row = {
  version: number
  contributors: string[]
  readers: string[] | null
  request: RecordStands['request']
  live: { number: number; kind: PublicationKind } | null
}

const newestRequest = (subject: RecordSubject) => sql`(
  select json_build_object('id', r.id, 'revision', r.revision, 'basedOn', r.based_on, 'hash', r.hash, 'decision', d.decision)
  from record_requests r left join record_decisions d on d.request_id = r.id
  where r.subject = ${subject} and r.record_id = t.id order by r.requested_at desc limit 1)`

const liveVersion = (subject: RecordSubject) => sql`(
  select json_build_object('number', p.number, 'kind', p.kind) from record_publications p
  where p.subject = ${subject} and p.record_id = t.id order by p.number desc limit 1)`

const readers = (subject: RecordSubject) =>
  subject === 'translation'
    ? sql`(select coalesce(json_agg(p.id), '[]') from people p where t.language = any(p.languages))`
    : sql`null::json`

/** Null when there is no such record. In a transaction that is about to change it: locked until its end. */
export async function readStanding(
  executor: Executor,
  subject: RecordSubject,
  id: string,
  lock = false,
): Promise<RecordStands | null> {
  const table = sql.identifier(tables[subject])
  if (lock) await executor.execute(sql`select from ${table} where id = ${id} for update`)
  const [row] = await executor.execute<Row>(sql`
    select version, to_json(record_contributors(${subject}, t.id)) as contributors, ${readers(subject)} as readers,
      ${newestRequest(subject)} as request, ${liveVersion(subject)} as live
    from ${table} t where t.id = ${id}`)
  return row ? { ...row, subject, id, state: recordState(row) } : null
}

export type ListedStanding = Pick<RecordStands, 'state' | 'live'>

/** Where each of these records stands, by its id. */
export async function listStandings(actor: Actor, subject: RecordSubject, ids: string[]) {
  requireCan(actor, 'read_desk')
  const rows = await db().execute<Omit<Row, 'contributors' | 'readers'> & { id: string }>(sql`
    select id, version, ${newestRequest(subject)} as request, ${liveVersion(subject)} as live
    from ${sql.identifier(tables[subject])} t where t.id = any(${sql.param(ids)}::uuid[])`)
  return new Map<string, ListedStanding>(rows.map((row) => [row.id, { state: recordState(row), live: row.live }]))
}

export async function getStanding(actor: Actor, subject: RecordSubject, id: string) {
  requireCan(actor, 'read_desk')
  return readStanding(db(), subject, id)
}

type Reviewed = Pick<RecordStands, 'subject' | 'id' | 'readers'>

/** Reviewers who contributed nothing to what is written since its last publication, and read it. */
export async function readAbleReviewers(executor: Executor, { subject, id, readers }: Reviewed): Promise<string[]> {
  const rows = await executor
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        eq(people.role, 'reviewer'),
        isNull(people.disabledAt),
        sql`${people.id} <> all (record_contributors(${subject}, ${id}))`,
      ),
    )
  return rows.map((row) => row.id).filter((each) => readers === null || readers.includes(each))
}

/** The content of a record as it stands on the desk, in the shape of its snapshot. */
export async function readWorkingRecord(executor: Executor, subject: RecordSubject, id: string) {
  const [row] = await executor.execute<{ content: PublishedRecordContent['content'] | null }>(
    sql`select working_record(${subject}, ${id}) as content`,
  )
  return row?.content ?? null
}

/** What the live version says, and what the newest request would publish; before that, what stands on the desk. */
export async function getRecordContents(actor: Actor, { subject, id, state, request }: RecordStands) {
  requireCan(actor, 'read_desk')
  const [live] = await db()
    .select({ body: recordPublicationBodies.body })
    .from(recordPublications)
    .innerJoin(recordPublicationBodies, eq(recordPublicationBodies.publicationId, recordPublications.id))
    .where(and(eq(recordPublications.subject, subject), eq(recordPublications.recordId, id)))
    .orderBy(desc(recordPublications.number))
    .limit(1)
  const isAsked = request && (state === 'in_review' || state === 'approved')
  const [frozen] = isAsked
    ? await db().select({ body: frozenBodies.body }).from(frozenBodies).where(eq(frozenBodies.hash, request.hash))
    : []
  const next = frozen ? thawRecord(frozen.body).content : await readWorkingRecord(db(), subject, id)
  return { live: live ? thawRecord(live.body).content : null, next }
}

/** Requests for review with their decisions, newest first. */
export async function listRecordReviews(actor: Actor, subject: RecordSubject, id: string) {
  requireCan(actor, 'read_desk')
  const decider = alias(people, 'decider')
  return db()
    .select({
      id: recordRequests.id,
      kind: recordRequests.kind,
      note: recordRequests.note,
      hash: recordRequests.hash,
      requestedBy: people.name,
      requestedAt: recordRequests.requestedAt,
      decision: recordDecisionRows.decision,
      decidedBy: decider.name,
      decidedAt: recordDecisionRows.decidedAt,
    })
    .from(recordRequests)
    .innerJoin(people, eq(people.id, recordRequests.requestedBy))
    .leftJoin(recordDecisionRows, eq(recordDecisionRows.requestId, recordRequests.id))
    .leftJoin(decider, eq(decider.id, recordDecisionRows.decidedBy))
    .where(and(eq(recordRequests.subject, subject), eq(recordRequests.recordId, id)))
    .orderBy(desc(recordRequests.requestedAt))
}

/** Every version with who approved and who published it, newest first. */
export async function listRecordPublications(actor: Actor, subject: RecordSubject, id: string) {
  requireCan(actor, 'read_desk')
  const approver = alias(people, 'approver')
  return db()
    .select({
      number: recordPublications.number,
      kind: recordPublications.kind,
      note: recordPublications.note,
      hash: recordPublications.hash,
      publishedAt: recordPublications.publishedAt,
      publishedBy: people.name,
      approvedBy: approver.name,
    })
    .from(recordPublications)
    .innerJoin(recordPublicationApprovals, eq(recordPublicationApprovals.publicationId, recordPublications.id))
    .innerJoin(people, eq(people.id, recordPublicationApprovals.publishedBy))
    .innerJoin(recordDecisionRows, eq(recordDecisionRows.id, recordPublicationApprovals.decisionId))
    .innerJoin(approver, eq(approver.id, recordDecisionRows.decidedBy))
    .where(and(eq(recordPublications.subject, subject), eq(recordPublications.recordId, id)))
    .orderBy(desc(recordPublications.number))
}

export type OpenRecord = {
  subject: RecordSubject
  id: string
  /** Null: of the labels, which have none. */
  title: string | null
  state: 'in_review' | 'changes_requested' | 'approved'
  since: Date
  contributed: boolean
  awaitsMe: boolean
}

/** Records that wait for a reviewer, for their publication or for who wrote them, what waits longest first. */
export async function listOpenRecords(actor: Actor): Promise<OpenRecord[]> {
  requireCan(actor, 'read_desk')
  const rows = await db().execute<Omit<OpenRecord, 'since' | 'awaitsMe'> & { since: string; isRead: boolean }>(sql`
    select r.subject, r.record_id as id, record_title(r.subject, r.record_id) as title,
      case d.decision when 'request_changes' then 'changes_requested' when 'approve' then 'approved' else 'in_review' end as state,
      coalesce(d.decided_at, r.requested_at) as since,
      ${actor.id}::uuid = any(record_contributors(r.subject, r.record_id)) as contributed,
      r.subject <> 'translation' or exists (
        select from claim_translations t join people p on t.language = any(p.languages) where t.id = r.record_id and p.id = ${actor.id}) as "isRead"
    from (select distinct on (subject, record_id) * from record_requests order by subject, record_id, requested_at desc) r
      left join record_decisions d on d.request_id = r.id
    where d.decision is distinct from 'withdraw'
      and (d.decision = 'request_changes' or r.based_on = record_version(r.subject, r.record_id))
      and not exists (select from record_publications q where q.subject = r.subject and q.record_id = r.record_id and q.number >= r.revision)
    order by since, r.id limit 200`)
  return rows.map(({ isRead, ...row }) => ({
    ...row,
    since: new Date(row.since),
    awaitsMe:
      (row.state !== 'in_review' || isRead) &&
      awaits(actor, { state: row.state, assignee: null, isTheirs: row.contributed, isScheduled: false }),
  }))
}
