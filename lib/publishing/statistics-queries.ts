import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import type { Verdict } from '#lib/claims/claim'

const mostCountries = 100

/** What stands: live, and neither retracted nor suspended nor withheld. */
const standing = sql`not c.retracted and not c.suspended and not c.withheld`

export type Statistics = Awaited<ReturnType<typeof getStatistics>>

/** How many claims stand under each verdict, and how many of them parties of each state assert. */
export async function getStatistics() {
  const [verdicts, countries, [others]] = await Promise.all([
    publicDb().execute<{ verdict: Verdict; claims: number }>(
      sql`select c.verdict, count(*)::int as claims from public_claims c where ${standing} group by c.verdict`,
    ),
    publicDb().execute<{ name: string; claims: number }>(sql`
      ${asserted}
      select p.name, count(distinct a.claim_id)::int as claims
      from asserted a join of_state o on o.speaker = a.party_id join public_parties p on p.party_id = o.party_id
      where o.kind = 'state'
      group by p.party_id, p.name order by claims desc, p.name limit ${mostCountries}`),
    publicDb().execute<{ claims: number }>(sql`
      ${asserted}
      select count(distinct a.claim_id)::int as claims from asserted a where not exists (
        select from asserted b join of_state o on o.speaker = b.party_id
        where b.claim_id = a.claim_id and o.kind = 'state')`),
  ])
  return {
    verdicts: Object.fromEntries(verdicts.map(({ verdict, claims }) => [verdict, claims])) as Partial<
      Record<Verdict, number>
    >,
    countries: countries.map(({ name, claims }) => ({ name, claims })),
    /** Claims that only others assert: organisations, groups, persons of no state on record. */
    others: others?.claims ?? 0,
  }
}

/** Who asserts which claim, and from each of them up to the state that it is part of. */
const asserted = sql`with recursive asserted as materialized (
    select distinct s.claim_id, s.party_id
    from public_statements s join public_claims c on c.claim_id = s.claim_id where s.stance = 'asserts' and ${standing}
  ), of_state as (
    select p.party_id as speaker, p.party_id, p.part_of, p.kind
    from public_parties p where p.party_id in (select party_id from asserted)
    union
    select o.speaker, p.party_id, p.part_of, p.kind
    from of_state o join public_parties p on p.party_id = o.part_of where o.kind <> 'state'
  )`
