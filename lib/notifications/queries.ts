import 'server-only'
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db, type Executor } from '#db/client'
import { claims } from '#db/schema/claims'
import { isAbout, matterOf } from '#db/schema/matters'
import { notificationChoices, notifications } from '#db/schema/notifications'
import { people } from '#db/schema/people'
import { recordDecisionRows } from '#db/schema/records'
import { reviewDecisions } from '#db/schema/reviews'
import type { Matter } from '#lib/matters/matter'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { type NotificationKind, notificationKinds } from './notification.ts'

/** Not read, and still so: a request for review that was decided on or taken back asks nothing any more. */
const isUnread = and(
  isNull(notifications.readAt),
  sql`(${notifications.kind} <> 'review_asked' or exists (
    select from ${claims} c
    where c.id = ${notifications.claimId} and c.state = 'in_review' and c.request_id::text = ${notifications.subject})
    or open_record_request(${notifications.recordSubject}, ${notifications.recordId})::text is not distinct from ${notifications.subject})`,
)

const about = {
  claimId: notifications.claimId,
  recordSubject: notifications.recordSubject,
  recordId: notifications.recordId,
}

const withMatter = <T extends Parameters<typeof matterOf>[0]>({ claimId, recordSubject, recordId, ...row }: T) => ({
  ...row,
  matter: matterOf({ claimId, recordSubject, recordId }),
})

/** What somebody was told, the newest first. */
export async function listNotifications(actor: Actor, { limit = 200, where }: { limit?: number; where?: SQL } = {}) {
  requireCan(actor, 'read_desk')
  const causer = alias(people, 'causer')
  const rows = await db()
    .select({
      id: notifications.id,
      kind: notifications.kind,
      ...about,
      /** Null: of the labels, which have none. */
      title: sql<
        string | null
      >`coalesce(${claims.sentence}, record_title(${notifications.recordSubject}, ${notifications.recordId}))`,
      /** Of a claim. */
      language: claims.language,
      subject: notifications.subject,
      by: causer.name,
      decision: sql<
        'approve' | 'request_changes' | null
      >`coalesce(${reviewDecisions.decision}, ${recordDecisionRows.decision})`,
      at: notifications.at,
      isUnread: sql<boolean>`${isUnread}`,
    })
    .from(notifications)
    .leftJoin(claims, eq(claims.id, notifications.claimId))
    .leftJoin(causer, eq(causer.id, notifications.causedBy))
    .leftJoin(
      reviewDecisions,
      and(eq(notifications.kind, 'decided'), sql`${reviewDecisions.requestId}::text = ${notifications.subject}`),
    )
    .leftJoin(
      recordDecisionRows,
      and(eq(notifications.kind, 'decided'), sql`${recordDecisionRows.requestId}::text = ${notifications.subject}`),
    )
    .where(and(eq(notifications.personId, actor.id), where))
    .orderBy(desc(notifications.at), desc(notifications.id))
    .limit(limit)
  return rows.map(withMatter)
}

/** Where somebody was mentioned and has not looked yet. */
export const listUnreadMentions = (actor: Actor) =>
  listNotifications(actor, { where: and(eq(notifications.kind, 'mention'), isUnread) })

export async function countUnread(actor: Actor): Promise<number> {
  requireCan(actor, 'read_desk')
  return db().$count(notifications, and(eq(notifications.personId, actor.id), isUnread))
}

/** Of each kind, whether it also comes by mail. */
export async function getMailChoices(actor: Actor): Promise<Record<NotificationKind, boolean>> {
  requireCan(actor, 'read_desk')
  const rows = await db()
    .select({ kind: notificationChoices.kind, byMail: notificationChoices.byMail })
    .from(notificationChoices)
    .where(eq(notificationChoices.personId, actor.id))
  const chosen = new Map(rows.map(({ kind, byMail }) => [kind, byMail]))
  return Object.fromEntries(notificationKinds.map((kind) => [kind, chosen.get(kind) ?? true])) as Record<
    NotificationKind,
    boolean
  >
}

/** Long enough for more of the same to come, and for who is at the desk to read it there. */
const gathering = sql`interval '2 minutes'`

/** Not yet mailed, not read, wanted by mail, and still news: what waited while no mail was sent is no flood later. */
const toBeMailed = and(
  isNull(notifications.mailId),
  isUnread,
  sql`${notifications.at} > now() - interval '1 day'`,
  sql`not exists (
    select from ${notificationChoices} c
    where c.person_id = ${notifications.personId} and c.kind = ${notifications.kind} and not c.by_mail)`,
)

/** Whose oldest news has waited long enough. */
export async function listPeopleToMail(): Promise<string[]> {
  const rows = await db()
    .select({ id: notifications.personId })
    .from(notifications)
    .innerJoin(people, and(eq(people.id, notifications.personId), isNull(people.disabledAt)))
    .where(toBeMailed)
    .groupBy(notifications.personId)
    .having(sql`min(${notifications.at}) <= now() - ${gathering}`)
  return rows.map((row) => row.id)
}

/** What a person is to be mailed; locked, so that no second worker mails it too. */
export async function readNewsToMail(executor: Executor, person: string) {
  const rows = await executor
    .select({ id: notifications.id, kind: notifications.kind, ...about })
    .from(notifications)
    .where(and(eq(notifications.personId, person), toBeMailed))
    .orderBy(asc(notifications.at), asc(notifications.id))
    .for('update', { skipLocked: true })
  return rows.map(withMatter)
}

/** When somebody was told the newest thing about a matter that they have not read; null when they have read all. */
export async function getNewestUnread(actor: Actor, matter: Matter): Promise<Date | null> {
  requireCan(actor, 'read_desk')
  const [newest] = await db()
    .select({ at: notifications.at })
    .from(notifications)
    .where(and(eq(notifications.personId, actor.id), isAbout(notifications, matter), isNull(notifications.readAt)))
    .orderBy(desc(notifications.at))
    .limit(1)
  return newest?.at ?? null
}
