import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { sha256 } from '#lib/sha256'
import type { TipInput } from '#lib/tips/input'

/**
 * Hands in what a reader sent. The database counts, and takes one form once (`hand_in_tip`).
 * @returns how many seconds to wait when a network, or everybody together, has sent too much
 */
export async function handIn(tip: TipInput, form: string, network: string): Promise<number | null> {
  const [row] = await publicDb().execute<{ seconds: number | null }>(
    sql`select hand_in_tip(${JSON.stringify(tip)}::jsonb, ${form}, ${network}) as seconds`,
  )
  return row?.seconds ?? null
}

/** Whoever has the link of a mail wants to hear of the outcome, or to be forgotten. */
export async function answerLink(token: string, wants: boolean): Promise<void> {
  await publicDb().execute(sql`select answer_tip_link(${sha256(token)}, ${wants})`)
}
