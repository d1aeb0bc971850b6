import 'server-only'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '#db/client'
import { claims } from '#db/schema/claims'
import { people } from '#db/schema/people'
import { tipSenders, tips } from '#db/schema/tips'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import type { Place } from '#lib/queue/queue'
import type { TipFilter } from './input.ts'

const pageSize = 30

const about = alias(claims, 'about')
const target = alias(claims, 'target')

export type ListedTip = Awaited<ReturnType<typeof listTips>>['tips'][number]

const matching = ({ state, kind }: Pick<TipFilter, 'state' | 'kind'>) =>
  and(
    state === 'open' ? isNull(tips.outcome) : eq(tips.outcome, state),
    kind === 'correction' ? isNotNull(tips.aboutId) : undefined,
    kind === 'claim' ? isNull(tips.aboutId) : undefined,
  )

/** One page of what readers sent, newest first. */
export async function listTips(actor: Actor, filter: TipFilter, size = pageSize) {
  requireCan(actor, 'handle_tips')
  const { after } = filter
  const rows = await db()
    .select({
      id: tips.id,
      words: tips.words,
      language: tips.language,
      receivedAt: tips.receivedAt,
      outcome: tips.outcome,
      about: about.sentence,
      aboutLanguage: about.language,
      sender: tipSenders.name,
    })
    .from(tips)
    .leftJoin(about, eq(about.id, tips.aboutId))
    .leftJoin(tipSenders, eq(tipSenders.tipId, tips.id))
    .where(
      and(
        matching(filter),
        after ? sql`(${tips.receivedAt}, ${tips.id}) < (${after.at}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(tips.receivedAt), desc(tips.id))
    .limit(size + 1)
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  const next: Place | null = rows.length > size && last ? { at: last.receivedAt.toISOString(), id: last.id } : null
  return { tips: shown, next }
}

export async function countOpenTips(actor: Actor): Promise<number> {
  requireCan(actor, 'handle_tips')
  return db().$count(tips, isNull(tips.outcome))
}

export type Tip = NonNullable<Awaited<ReturnType<typeof getTip>>>

/** What a reader sent, and what became of it. */
export async function getTip(actor: Actor, id: string) {
  requireCan(actor, 'handle_tips')
  const [tip] = await db()
    .select({
      id: tips.id,
      words: tips.words,
      seen: tips.seen,
      why: tips.why,
      language: tips.language,
      receivedAt: tips.receivedAt,
      outcome: tips.outcome,
      reason: tips.reason,
      settledAt: tips.settledAt,
      settledBy: people.name,
      about: { id: about.id, sentence: about.sentence, language: about.language },
      claim: { id: target.id, sentence: target.sentence, language: target.language },
      sender: { name: tipSenders.name, email: tipSenders.email, confirmedAt: tipSenders.confirmedAt },
    })
    .from(tips)
    .leftJoin(about, eq(about.id, tips.aboutId))
    .leftJoin(target, eq(target.id, tips.claimId))
    .leftJoin(people, eq(people.id, tips.settledBy))
    .leftJoin(tipSenders, eq(tipSenders.tipId, tips.id))
    .where(eq(tips.id, id))
  return tip ?? null
}
