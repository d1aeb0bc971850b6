import 'server-only'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { actingAs } from '#db/client'
import { publicClaims } from '#db/schema/publications'
import { tipSenders, tips } from '#db/schema/tips'
import { keyedHash } from '#lib/auth/keyed-hash'
import { queueMail } from '#lib/mail/commands'
import { sha256 } from '#lib/sha256'
import type { TipOutcome } from './tip.ts'

type Letter = { subject: string; body: string }

/** Both mails about a tip have the same link; the database knows only its hash. */
const linkToken = (tip: string) => keyedHash('tip link', tip)

/** A mail of a flood that waited so long asks nobody any more. */
const threeDays = 3 * 24 * 60

/** Queues the mail that asks whether an address is theirs, once. */
export async function askSender(
  tip: string,
  write: (asked: { language: string; token: string }) => Letter,
): Promise<void> {
  await actingAs('installation', async (tx) => {
    const token = linkToken(tip)
    const [asked] = await tx
      .update(tipSenders)
      .set({ linkSha256: sha256(token) })
      .from(tips)
      .where(
        and(
          eq(tipSenders.tipId, tip),
          eq(tips.id, tipSenders.tipId),
          isNotNull(tipSenders.email),
          isNull(tipSenders.linkSha256),
        ),
      )
      .returning({ language: tips.language })
    if (asked) await queueMail(tx, { to: { tip }, ...write({ ...asked, token }), goodForMinutes: threeDays })
  })
}

type Told = {
  language: string
  token: string
  outcome: TipOutcome
  reason: string | null
  /** Of the claim that it went to, if that is public by now. */
  slug: string | null
  words: string
}

/** Queues the mail about the outcome, once, if its reader confirmed the address. */
export async function tellSender(tip: string, write: (told: Told) => Letter): Promise<void> {
  await actingAs('installation', async (tx) => {
    const [told] = await tx
      .select({
        language: tips.language,
        outcome: tips.outcome,
        reason: tips.reason,
        slug: publicClaims.slug,
        words: tips.words,
      })
      .from(tips)
      .innerJoin(tipSenders, eq(tipSenders.tipId, tips.id))
      .leftJoin(publicClaims, eq(publicClaims.claimId, tips.claimId))
      .where(and(eq(tips.id, tip), isNotNull(tipSenders.confirmedAt), isNull(tipSenders.toldAt)))
      .for('update', { of: tipSenders })
    const { outcome } = told ?? {}
    if (!told || !outcome) return
    await tx.update(tipSenders).set({ toldAt: sql`now()` }).where(eq(tipSenders.tipId, tip))
    await queueMail(tx, {
      to: { tip },
      ...write({ ...told, outcome, token: linkToken(tip) }),
      goodForMinutes: threeDays,
    })
  })
}

/** Where a tip came from is forgotten after a day; who sent it, ninety days after the outcome, or a year after it came. */
export async function forgetSenders(): Promise<void> {
  await actingAs('installation', async (tx) => {
    await tx
      .update(tips)
      .set({ network: null })
      .where(and(isNotNull(tips.network), sql`${tips.receivedAt} < now() - interval '1 day'`))
    await tx.execute(sql`
      delete from tip_senders s using tips t
      where t.id = s.tip_id and (t.settled_at < now() - interval '90 days' or t.received_at < now() - interval '1 year')`)
  })
}
