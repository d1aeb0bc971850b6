import 'server-only'
import { and, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { notifications } from '#db/schema/notifications'
import { people } from '#db/schema/people'
import type { NotificationKind } from './notification.ts'

type News = {
  /** Ids of people; who does it themselves, or was disabled, is left out. */
  to: readonly string[]
  kind: NotificationKind
  claimId: string
  /** What happened, by an id or a text that names it: a repeated job tells nobody twice. Left out, every call is news. */
  subjectId?: string
}

/** Tells people of what the surrounding transaction does. */
export async function notify(tx: Transaction, { to, kind, claimId, subjectId }: News): Promise<void> {
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
    .values(told.map(({ id: personId }) => ({ personId, kind, claimId, subject })))
    .onConflictDoNothing()
}
