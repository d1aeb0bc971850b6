import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { freeze, type PublishedClaim } from '#lib/publishing/snapshot'

/** What a claim publishes that says nothing of its own. */
export const plainClaim = (slug: string, more: Partial<PublishedClaim> = {}): PublishedClaim => ({
  ...{ schema: 4, wouldChange: null, mergedInto: null },
  ...{ id: randomUUID(), slug, kind: 'first', note: null, language: 'en', context: null, firstMade: null },
  ...{ sentence: 'A sentence.', verdict: 'contested', finding: 'Open.', rationale: 'The accounts conflict.' },
  ...{ topics: [], related: [], recheckOn: null, statements: [], citations: [], accused: [], waivers: [] },
  ...{ parties: [], sources: [], ...more },
})

/** Publishes past all guards, for tests of reading alone: the session of `sql` is a replica's. */
export async function publishPast(
  sql: postgres.Sql,
  version: PublishedClaim,
  number = 1,
  on = new Date().toISOString(),
) {
  const { body, hash } = freeze(version)
  const [row] = await sql`
    insert into publications (claim_id, number, kind, note, hash, published_at)
    values (${version.id}, ${number}, ${version.kind}, ${version.note}, ${hash}, ${on}) returning id`
  await sql`insert into publication_bodies values (${row?.id}, ${body})`
  await sql`select project_claim(${version.id})`
}
