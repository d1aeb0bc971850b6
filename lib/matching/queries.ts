import 'server-only'
import { sql } from 'drizzle-orm'
import { db } from '#db/client'
import { claims } from '#db/schema/claims'
import { oneOf } from '#db/schema/columns'
import { publicClaims } from '#db/schema/publications'
import { type ClaimState, queueStates, type Verdict } from '#lib/claims/claim'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { listCandidates, readRarity } from '#lib/publishing/match-queries'
import { compare } from './features.ts'
import { type Candidate, isLikely, perhapsSame, type Rarity, rank } from './rank.ts'
import { askedWords, wordsOf } from './words.ts'

/** A claim of the desk, published or not, that may say what a text says. */
export type DeskMatch = {
  id: string
  sentence: string
  language: string
  state: ClaimState
  /** Of its public page; null: it has none. */
  slug: string | null
  /** That of the live version; null: there is none that stands. */
  verdict: Verdict | null
  score: number
  likely: boolean
}

const isInWork = oneOf(claims.state, queueStates)
const newest = 300
const sharing = 100

/**
 * Claims that may say the same as a text, the likeliest first, without those that merely name the same: published ones, and those in work by the words that they have now.
 * `own` is the id of the claim that is being written, which is left out. Of those in work the newest are looked at, and the newest that
 * share a word with the text: a desk has few of them at a time.
 */
export async function matchClaims(actor: Actor, text: string, own: string | null, most = 5): Promise<DeskMatch[]> {
  requireCan(actor, 'read_desk')
  const asked = askedWords(text)
  if (asked.length === 0) return []
  const known = await readRarity(asked)
  const [published, working] = await Promise.all([listCandidates(asked), listWorking(rarest(asked, known))])
  const candidates = [
    ...published.map(({ live, ...said }) => ({ ...said, claim: live.claimId })),
    ...working.map((said) => ({ ...said, claim: said.id, bm25: weightOf(said, asked, known) })),
  ]
  const comparison = compare(text, candidates)
  const ranked = rank(comparison, await readRarity(comparison.words))
  const scores = new Map<string, number>()
  for (const { candidate, score } of ranked) {
    if (scores.size === most) break
    if (score >= perhapsSame && candidate.claim !== own && !scores.has(candidate.claim))
      scores.set(candidate.claim, score)
  }
  return await readMatches(text, scores)
}

type Row = Omit<DeskMatch, 'score' | 'likely'>

async function readMatches(text: string, scores: Map<string, number>): Promise<DeskMatch[]> {
  if (scores.size === 0) return []
  const rows = await db().execute<Row>(sql`
    select c.id, c.sentence, c.language, c.state, live.slug,
      case when not (live.suspended or live.retracted or live.withheld) then live.verdict end as verdict
    from ${claims} c left join ${publicClaims} live on live.claim_id = c.id
    where c.id = any (${sql.param([...scores.keys()])}::uuid[])`)
  return rows
    .map((row) => ({ ...row, score: scores.get(row.id) ?? 0 }))
    .map((row) => ({ ...row, likely: isLikely(text, row.score) }))
    .toSorted((one, other) => other.score - one.score)
}

const mostShared = 15

const rarityOf = (word: string, { total, claims }: Rarity) => Math.log(1 + total / (0.5 + (claims.get(word) ?? 0)))

/** The words that the fewest published claims have: one that many have stands in most claims in work, too. */
const rarest = (asked: string[], known: Rarity) =>
  asked.toSorted((one, other) => rarityOf(other, known) - rarityOf(one, known)).slice(0, mostShared)

/** Nearly what the index of published claims would say of it. */
function weightOf({ sentence, finding }: Candidate, asked: string[], known: Rarity) {
  const words = new Set(wordsOf([sentence, finding].join('\n')))
  return asked.reduce((sum, word) => sum + (words.has(word) ? rarityOf(word, known) : 0), 0)
}

const listWorking = async (words: string[]): Promise<Candidate[]> => {
  const rows = await db().execute<Candidate>(sql`
    select c.id, c.sentence, c.finding, '{}'::text[] as names, '{}'::text[] as others, 0 as bm25 from (
      (select id, sentence, finding from ${claims} where ${isInWork}
       order by saved_at desc, id desc limit ${newest})
      union
      (select id, sentence, finding from ${claims} where ${isInWork}
       and match_words_of(sentence) && ${sql.param(words)}::text[] order by saved_at desc, id desc limit ${sharing})
    ) c`)
  return [...rows]
}
