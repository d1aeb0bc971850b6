import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { freeze, type PublishedClaim } from '#lib/publishing/snapshot'
import type { Checked } from './benchmark.ts'

const batch = 1000

/** Publishes checked claims past the guards: the claim is the sentence, its title the finding, its id the slug. */
export async function publishAll(sql: postgres.Sql, claims: readonly Checked[]) {
  for (let start = 0; start < claims.length; start += batch) {
    const frozen = claims.slice(start, start + batch).map((checked, at) => {
      const claim = randomUUID()
      // In the order of the file: of two that say the same, the first was checked first.
      const published_at = new Date(Date.UTC(2020, 0, 1) + (start + at) * 1000)
      return { claim, publication: randomUUID(), published_at, ...freeze(versionOf(claim, checked)) }
    })
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`insert into publications ${tx(frozen.map(({ claim, publication, published_at, hash }) => ({ id: publication, claim_id: claim, number: 1, kind: 'first', hash, published_at })))}`
      await tx`insert into publication_bodies ${tx(frozen.map(({ publication, body }) => ({ publication_id: publication, body })))}`
      await tx`select tell_claims(${frozen.map(({ claim }) => claim)}::uuid[])`
    })
    console.error(`${Math.min(start + batch, claims.length)} of ${claims.length} claims published`)
  }
  await sql`vacuum analyze`
}

const versionOf = (id: string, { id: name, claim, title }: Checked): PublishedClaim => ({
  ...{ schema: 4, wouldChange: null, mergedInto: null },
  ...{ id, slug: slugOf(name), kind: 'first', note: null, language: 'en', context: null, firstMade: null },
  ...{ sentence: claim, verdict: 'unverified', finding: title || claim, rationale: 'Made up.' },
  ...{ topics: [], related: [], recheckOn: null, statements: [], citations: [], accused: [], waivers: [] },
  ...{ parties: [], sources: [] },
})

export const slugOf = (name: string) => `checked-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
