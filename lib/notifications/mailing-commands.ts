import 'server-only'
import { inArray } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { notifications } from '#db/schema/notifications'
import { queueMail } from '#lib/mail/commands'
import { readNewsToMail } from './queries.ts'

type News = Awaited<ReturnType<typeof readNewsToMail>>

/** Queues one mail of all that a person is to be mailed, and marks that it tells of it: both or neither. */
export async function mailNewsTo(
  person: string,
  write: (news: News) => { subject: string; body: string },
): Promise<void> {
  await actingAs('installation', async (tx) => {
    const news = await readNewsToMail(tx, person)
    if (news.length === 0) return
    const mail = await queueMail(tx, { to: person, ...write(news) })
    if (!mail) return
    const ids = news.map(({ id }) => id)
    await tx.update(notifications).set({ mailId: mail.id }).where(inArray(notifications.id, ids))
  })
}
