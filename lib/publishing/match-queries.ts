import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import type { Verdict } from '#lib/claims/claim'
import { compare } from '#lib/matching/features'
import { type Candidate, isLikely, type Rarity, rank } from '#lib/matching/rank'
import { askedWords } from '#lib/matching/words'

/** A published claim that may say what a text says. */
export type PublishedMatch = {
  slug: string
  sentence: string
  language: string
  /** Null, as the verdict, of one that is retracted. */
  finding: string | null
  verdict: Verdict | null
  retracted: boolean
  publishedAt: Date
  /** From 0 to 1 (docs/matching.md). */
  score: number
  /** That it says the same is more likely than not. */
  likely: boolean
}

const considered = 60

/** The published claims that may say the same as a text, the likeliest first. Any text is answered. */
export async function matchPublished(text: string, most = 10): Promise<PublishedMatch[]> {
  const found = await listCandidates(askedWords(text))
  const comparison = compare(text, found)
  const ranked = rank(comparison, await readRarity(comparison.words))
  const best = new Map<string, PublishedMatch>()
  for (const { candidate, score } of ranked) {
    if (best.size === most || score <= 0) break
    const { slug, ...told } = candidate.live
    // What was merged into it has told the better of its two scores.
    if (!best.has(slug)) best.set(slug, { slug, ...told, score, likely: isLikely(text, score) })
  }
  return [...best.values()]
}

export type PublishedCandidate = Candidate & { live: Omit<PublishedMatch, 'score' | 'likely'> & { claimId: string } }

/** The live claims that have the rarest of these words, of two alike the older first; each with the claim that it was merged into. */
export async function listCandidates(asked: string[]): Promise<PublishedCandidate[]> {
  if (asked.length === 0) return []
  const rows = await publicDb().execute<PublishedCandidate & { live: { publishedAt: string } }>(sql`
    with recursive found as materialized (
      select claim_id, leads_to, bm25 from match_candidates(${sql.param(asked)}::text[], ${considered})
    ), led (claim_id, target) as (
      select claim_id, leads_to from found where leads_to is not null
      -- Limited, so that it is looked up: hardly any are merged, which makes a planner read all for them first.
      union select led.claim_id, next.leads_to
      from led cross join lateral (select leads_to from match_claims m where m.claim_id = led.target limit 1) next
      where next.leads_to is not null
    )
    select said.claim_id as id, said.sentence, said.finding, found.bm25,
      coalesce((select json_agg(name) from public_claim_parties p cross join lateral (
        select p.content ->> 'name' as name union select n ->> 'text' from jsonb_array_elements(p.content -> 'names') n
      ) names where p.claim_id = said.claim_id), '[]') as names,
      coalesce((select json_agg(t.sentence) from public_translations t
        where t.claim_id = said.claim_id and t.number = said.number), '[]') as others,
      json_build_object('claimId', told.claim_id, 'slug', told.slug, 'sentence', told.sentence, 'language', told.language,
        'finding', case when not told.retracted then told.finding end, 'verdict', case when not told.retracted then told.verdict end,
        'retracted', told.retracted, 'publishedAt', told.published_at) as live
    from found join public_claims said on said.claim_id = found.claim_id
      join public_claims told on told.claim_id = coalesce(
        (select target from led where led.claim_id = found.claim_id
         and not exists (select from match_claims m where m.claim_id = led.target and m.leads_to is not null) limit 1), found.claim_id)
    where not told.suspended and not told.withheld
    order by found.bm25 desc, said.first_published_at, said.claim_id`)
  return rows.map(({ live, ...row }) => ({ ...row, live: { ...live, publishedAt: new Date(live.publishedAt) } }))
}

/** In how many published claims each of these words stands. */
export async function readRarity(words: Iterable<string>): Promise<Rarity> {
  // One by one: a planner that guesses wrong how many there are reads the whole vocabulary.
  const rows = await publicDb().execute<{ word: string; claims: number }>(sql`
    select asked.word, known.claims from unnest(${sql.param(['', ...words])}::text[]) asked (word)
      cross join lateral (select claims from match_words m where m.word = asked.word limit 1) known`)
  const claims = new Map(rows.map(({ word, claims }) => [word, claims]))
  return { total: claims.get('') ?? 0, claims }
}
