import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import { publicationBodies, publications, publicClaims, withholdings } from '#db/schema/publications'
import { type Entry, newestFirst } from './feeds/entry.ts'
import { listing } from './queries.ts'

const length = 50

/** The claims that last changed, each as it stands now. */
export const listNewest = () =>
  listEntries(sql`
    (select claim_id from public_claims order by published_at desc, claim_id desc limit ${length})
    union (select claim_id from public_suspensions order by at desc limit ${length})
    union (${lastWithheld})`)

export const listOfTopic = (topicId: string) =>
  listEntries(sql`
    (select claim_id from public_claim_topics where topic_id = ${topicId} order by published_at desc limit ${length})
    union (${suspendedWith('topics', [topicId])})`)

/** Those that name one of these parties. */
export const listOfParties = (partyIds: string[]) =>
  listEntries(sql`
    (select claim_id from public_claim_parties where party_id in ${partyIds}
      group by claim_id order by max(published_at) desc limit ${length})
    union (${suspendedWith('parties', partyIds)})`)

const lastWithheld = sql`
  select p.claim_id from withholdings w join publications p on p.id::text = w.subject_id
  where w.subject = 'publication' order by w.at desc limit ${length}`

/** The few that are suspended stand in no projection, but who follows their topic or party must hear of it. */
const suspendedWith = (part: 'topics' | 'parties', ids: string[]) => sql`
  select c.claim_id from public_claims c
  join publications p on p.claim_id = c.claim_id and p.number = c.number
  join publication_bodies b on b.publication_id = p.id
  where c.suspended and exists (
    select from jsonb_array_elements(b.body::jsonb -> ${part}) named where (named ->> 'id')::uuid in ${ids})`

const lastAct = (column: SQL) => sql`(
  select ${column} from public_suspensions s
  where s.claim_id = ${publicClaims.claimId} and s.number = ${publicClaims.number} order by s.at desc limit 1)`

async function listEntries(claimIds: SQL): Promise<Entry[]> {
  const rows = await publicDb()
    .select({
      slug: publicClaims.slug,
      number: publicClaims.number,
      kind: publicClaims.kind,
      note: publications.note,
      sentence: publicClaims.sentence,
      language: publicClaims.language,
      translations: listing.translations,
      verdict: publicClaims.verdict,
      finding: publicClaims.finding,
      retracted: publicClaims.retracted,
      mergedInto: sql<string | null>`${publicationBodies.body}::jsonb #>> '{mergedInto,slug}'`,
      suspended: publicClaims.suspended,
      firstPublishedAt: publicClaims.firstPublishedAt,
      publishedAt: publicClaims.publishedAt,
      withheld: withholdings.reason,
      withheldAt: withholdings.at,
      act: sql<string | null>`${lastAct(sql`s.act`)}`,
      actedAt: sql<string | null>`${lastAct(sql`s.at`)}`,
    })
    .from(publicClaims)
    .innerJoin(
      publications,
      and(eq(publications.claimId, publicClaims.claimId), eq(publications.number, publicClaims.number)),
    )
    .leftJoin(publicationBodies, eq(publicationBodies.publicationId, publications.id))
    .leftJoin(
      withholdings,
      and(eq(withholdings.subject, 'publication'), eq(withholdings.subjectId, sql`${publications.id}::text`)),
    )
    .where(sql`${publicClaims.claimId} in (${claimIds})`)
  return newestFirst(rows.map(entryOf)).slice(0, length)
}

type Row = Omit<Entry, 'suspended' | 'changedAt'> & {
  suspended: boolean
  publishedAt: Date
  withheldAt: Date | null
  act: string | null
  actedAt: string | null
}

function entryOf({ suspended, act, actedAt, publishedAt, withheldAt, ...row }: Row): Entry {
  const instants = [publishedAt, withheldAt ?? publishedAt, actedAt ? new Date(actedAt) : publishedAt]
  const isStopped = suspended || row.withheld !== null
  return {
    ...row,
    ...(isStopped && { verdict: null, finding: null, note: null, mergedInto: null }),
    suspended: suspended ? (act === 'confirmed' ? 'confirmed' : 'suspended') : null,
    changedAt: new Date(Math.max(...instants.map(Number))),
  }
}
