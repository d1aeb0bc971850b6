import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { mails } from '#db/schema/mails'
import { env } from '#lib/env'

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
  return mail ?? null
}
