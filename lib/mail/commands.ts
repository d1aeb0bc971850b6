import 'server-only'
import { and, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { mails } from '#db/schema/mails'
import { people } from '#db/schema/people'
import { tipSenders } from '#db/schema/tips'
import { env } from '#lib/env'
import { enqueue } from '#lib/jobs/queue'

type Letter = {
  /** The id of a person, or of a tip whose sender is meant: it goes to the address that they have when it is sent. */
  to: string | { tip: string }
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
  const { to, subject, body, goodForMinutes = 24 * 60 } = letter
  const reader = typeof to === 'string' ? { personId: to } : { tipId: to.tip }
  const expiresAt = sql`now() + make_interval(mins => ${goodForMinutes}::integer)`
  const [mail] = await tx
    .insert(mails)
    .values({ ...reader, subject, body, expiresAt })
    .returning({ id: mails.id })
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
        tipId: mails.tipId,
        subject: mails.subject,
        body: mails.body,
        isGood: sql<boolean>`${mails.expiresAt} > now()`,
      })
      .from(mails)
      .where(queued(id))
      .for('update', { skipLocked: true })
    if (!mail) return
    const to = await addressOf(tx, mail)
    const { subject, body, isGood } = mail
    const outcome: Outcome =
      to && body !== null && isGood ? await deliver({ to, subject, body }) : { state: 'given_up' }
    await tx.update(mails).set(outcome).where(eq(mails.id, id))
  })
}

type Reader = { personId: string | null; tipId: string | null }

/** Null: the person left, or whoever sent the tip is forgotten. */
async function addressOf(tx: Transaction, { personId, tipId }: Reader): Promise<string | null> {
  const [found] =
    personId !== null
      ? await tx
          .select({ email: people.email })
          .from(people)
          .where(and(eq(people.id, personId), isNull(people.disabledAt)))
      : await tx
          .select({ email: tipSenders.email })
          .from(tipSenders)
          .where(eq(tipSenders.tipId, tipId ?? ''))
  return found?.email ?? null
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
