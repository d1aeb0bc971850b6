import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { sendsMail } from '#lib/mail/commands'
import { sha256 } from '#lib/sha256'

/** Whether the address behind a link is confirmed; null where nothing is kept of it. */
export async function isSenderConfirmed(token: string): Promise<boolean | null> {
  const [row] = await publicDb().execute<{ confirmed: boolean | null }>(
    sql`select is_tip_sender_confirmed(${sha256(token)}) as confirmed`,
  )
  return row?.confirmed ?? null
}

/** Whether whoever leaves an address can hear of the outcome. */
export const tellsOutcomes = () => sendsMail()
