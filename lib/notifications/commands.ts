import 'server-only'
import { and, eq, inArray, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { isAbout, rowOf } from '#db/schema/matters'
import { notificationChoices, notifications } from '#db/schema/notifications'
import { people } from '#db/schema/people'
import type { Matter } from '#lib/matters/matter'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { type NotificationKind, notificationKinds } from './notification.ts'

type News = {
  /** Ids of people; who does it themselves, or was disabled, is left out. */
  to: readonly string[]
  kind: NotificationKind
  matter: Matter
  /** What happened, by an id or a text that names it: a repeated job tells nobody twice. Left out, every call is news. */
  subjectId?: string
}

/** Tells people of what the surrounding transaction does. */
export async function notify(tx: Transaction, { to, kind, matter, subjectId }: News): Promise<void> {
  if (to.length === 0) return
  const actor = sql`nullif(nullif(current_setting('app.actor', true), ''), 'installation')::uuid`
  const told = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, [...to]), isNull(people.disabledAt), or(sql`${actor} is null`, ne(people.id, actor))))
  if (told.length === 0) return
  const subject = subjectId ?? crypto.randomUUID()
  await tx
    .insert(notifications)
    .values(told.map(({ id: personId }) => ({ personId, kind, ...rowOf(matter), subject })))
    .onConflictDoNothing()
}

/** Marks as read what somebody was told: all of it, or of one matter, or one thing; not what came after `until`. */
export async function markRead(
  actor: Actor,
  which: { matter?: Matter | null; id?: string | null; until?: Date },
): Promise<void> {
  requireCan(actor, 'read_desk')
  const { matter, id, until } = which
  await actingAs(actor, async (tx) => {
    await tx
      .update(notifications)
      .set({ readAt: new Date() })
      .where(
        and(
          eq(notifications.personId, actor.id),
          isNull(notifications.readAt),
          matter ? isAbout(notifications, matter) : undefined,
          id ? eq(notifications.id, id) : undefined,
          until ? lte(notifications.at, until) : undefined,
        ),
      )
  })
}

/** Which kinds come by mail; all others do not. */
export async function chooseMail(actor: Actor, kinds: readonly NotificationKind[]): Promise<void> {
  requireCan(actor, 'read_desk')
  const chosen = notificationKinds.map((kind) => ({ personId: actor.id, kind, byMail: kinds.includes(kind) }))
  await actingAs(actor, async (tx) => {
    await tx
      .insert(notificationChoices)
      .values(chosen)
      .onConflictDoUpdate({
        target: [notificationChoices.personId, notificationChoices.kind],
        set: { byMail: sql`excluded.by_mail` },
      })
  })
}

/** Forgets what was read three months ago, and what nobody has read for a year. */
export async function forgetNotifications(): Promise<void> {
  const isOld = or(
    lt(notifications.readAt, sql`now() - interval '90 days'`),
    lt(notifications.at, sql`now() - interval '1 year'`),
  )
  await actingAs('installation', async (tx) => {
    await tx.delete(notifications).where(isOld)
  })
}
