import 'server-only'
import { and, isNull, sql } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { people } from '#db/schema/people'
import { countAttempt } from '#lib/auth/attempt-commands'
import { keyedHash } from '#lib/auth/keyed-hash'
import { enqueue } from '#lib/jobs/queue'
import { queueMail } from '#lib/mail/commands'
import { insertLink } from './link-commands.ts'

const anHour = 60

/**
 * Asks for a link by mail. The same happens here whether or not somebody has the address; a job finds out.
 * @returns how many seconds to wait when there were too many requests
 */
export async function requestReset(email: string, address: string): Promise<{ seconds: number } | null> {
  const counted = await countAttempt({
    account: keyedHash('mail to', email.toLowerCase()),
    address: keyedHash('mail for', address),
    limits: 'mail',
  })
  if ('seconds' in counted) return counted
  await actingAs('installation', (tx) => enqueue(tx, 'mailPasswordLink', { email }))
  return null
}

type Letter = { subject: string; body: string }

/** Queues the mail with the link, when somebody active has the address. Links that an administrator made stay good meanwhile. */
export async function mailLink(email: string, write: (link: string, address: string) => Letter): Promise<void> {
  await actingAs('installation', async (tx) => {
    const [person] = await tx
      .select({ id: people.id, email: people.email })
      .from(people)
      .where(and(sql`lower(${people.email}) = lower(${email})`, isNull(people.disabledAt)))
    if (!person) return
    const link = await insertLink(tx, person.id, anHour)
    await queueMail(tx, { to: person.id, ...write(link, person.email), goodForMinutes: anHour })
  })
}
