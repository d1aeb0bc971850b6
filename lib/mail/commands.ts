import 'server-only'
import { and, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { mails } from '#db/schema/mails'
import { people } from '#db/schema/people'
import { env } from '#lib/env'
import { enqueue } from '#lib/jobs/queue'

type Letter = {
  /** The person's id: it goes to the address that they have when it is sent. */
  to: string
  subject: string
  body: string
  /** After that long it is given up instead of sent. */
  goodForMinutes?: number
}

/** Whether this installation sends mail. */
export const sendsMail = () => env.SMTP_URL !== undefined

/** Queues a mail in the caller's transaction. Null, and nothing queued, where no mail is sent. */
export async function queueMail(tx: Transaction, letter: Letter): Promise<{ id: string } | null> {
  if (!sendsMail()) return null
  const { to: personId, subject, body, goodForMinutes = 24 * 60 } = letter
  const expiresAt = sql`now() + make_interval(mins => ${goodForMinutes}::integer)`
  const [mail] = await tx.insert(mails).values({ personId, subject, body, expiresAt }).returning({ id: mails.id })
  if (!mail) throw new Error('no mail was returned')
  await enqueue(tx, 'sendMail', { mail: mail.id }, { key: `mail ${mail.id}` })
  return mail
}

const queued = (id: string) => and(eq(mails.id, id), eq(mails.state, 'queued'))

/** Counts an attempt before it is made, so that one that ends in a crash counts too. False: no longer in the queue. */
export async function beginAttempt(id: string): Promise<boolean> {
  const begun = await actingAs('installation', (tx) =>
    tx
      .update(mails)
      .set({ attempts: sql`${mails.attempts} + 1` })
      .where(queued(id))
      .returning({ id: mails.id }),
  )
  return begun.length > 0
}

type Outcome = { state: 'sent' | 'given_up'; error?: string }

/** Hands a queued mail to `deliver` while its row is locked, and keeps what came of it. Does nothing while another does. */
export async function finishMail(
  id: string,
  deliver: (mail: { to: string; subject: string; body: string }) => Promise<Outcome>,
): Promise<void> {
  await actingAs('installation', async (tx) => {
    const [mail] = await tx
      .select({
        personId: mails.personId,
        subject: mails.subject,
        body: mails.body,
        isGood: sql<boolean>`${mails.expiresAt} > now()`,
      })
      .from(mails)
      .where(queued(id))
      .for('update', { skipLocked: true })
    if (!mail) return
    const [person] = await tx
      .select({ to: people.email })
      .from(people)
      .where(and(eq(people.id, mail.personId), isNull(people.disabledAt)))
    const { subject, body, isGood } = mail
    const outcome: Outcome =
      person && body !== null && isGood ? await deliver({ ...person, subject, body }) : { state: 'given_up' }
    await tx.update(mails).set(outcome).where(eq(mails.id, id))
  })
}

export async function noteError(id: string, error: string): Promise<void> {
  await actingAs('installation', (tx) => tx.update(mails).set({ error }).where(queued(id)))
}

/** Forgets what was sent, or given up, a month ago. */
export async function forgetMails(): Promise<void> {
  const ended = sql`coalesce(${mails.sentAt}, ${mails.expiresAt})`
  await actingAs('installation', async (tx) => {
    await tx.delete(mails).where(and(ne(mails.state, 'queued'), lt(ended, sql`now() - interval '30 days'`)))
  })
}
