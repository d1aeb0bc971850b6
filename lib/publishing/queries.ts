import { and, asc, desc, eq, sql } from 'drizzle-orm'
import 'server-only'
import { publicDb } from '#db/client'
import { installation } from '#db/schema/installation'
import { publicChanges } from '#db/schema/public-changes'
import { publicationBodies, publications, publicClaims, publicSuspensions, withholdings } from '#db/schema/publications'
import type { Verdict } from '#lib/claims/claim'
import { type Cursor, readCursor, writeCursor } from './cursor.ts'
import { thaw } from './snapshot.ts'
import { isSuspended } from './suspension.ts'
import type { ListedTranslations } from './translation.ts'

/** Whose record this is. */
export async function getNewsroom() {
  const [newsroom] = await publicDb()
    .select({
      name: installation.name,
      timeZone: installation.timeZone,
      contact: installation.contact,
      language: installation.language,
    })
    .from(installation)
  return newsroom ?? { name: 'Counterclaim', timeZone: 'UTC', contact: null, language: 'en' }
}

/** What lists tell of a live claim. */
export const listing = {
  claimId: publicClaims.claimId,
  slug: publicClaims.slug,
  number: publicClaims.number,
  kind: publicClaims.kind,
  sentence: publicClaims.sentence,
  language: publicClaims.language,
  verdict: publicClaims.verdict,
  finding: publicClaims.finding,
  firstMade: publicClaims.firstMade,
  firstPublishedAt: publicClaims.firstPublishedAt,
  publishedAt: publicClaims.publishedAt,
  retracted: publicClaims.retracted,
  suspended: publicClaims.suspended,
  withheld: publicClaims.withheld,
  /** In other languages; null: in none, or it is suspended or withheld. */
  translations: sql<ListedTranslations | null>`(
    select json_object_agg(t.language, json_build_object('sentence', t.sentence, 'finding', t.finding))
    from public_translations t where t.claim_id = public_claims.claim_id and t.number = public_claims.number)`,
}

type ListingRow = Pick<typeof publicClaims.$inferSelect, Exclude<keyof typeof listing, 'translations'>> & {
  translations: ListedTranslations | null
}

export const pageSize = 20

export type ClaimListing = Awaited<ReturnType<typeof listClaims>>['claims'][number]

/** One page of live claims, newest publication first, from the beginning or from a cursor that the page before gave. */
export async function listClaims(cursor: string | null, size = pageSize) {
  const from = cursor === null ? null : readCursor(cursor)
  if (cursor !== null && !from) return { claims: [], next: null }
  const rows = await publicDb()
    .select(listing)
    .from(publicClaims)
    .where(from ? publishedBefore(from) : undefined)
    .orderBy(...newestFirst)
    .limit(size + 1)
  return pageOf(rows, size)
}

export const newestFirst = [desc(publicClaims.publishedAt), desc(publicClaims.claimId)]

/** A page of rows that were asked for with one more than fit on it. */
export function pageOf(rows: ListingRow[], size: number) {
  const claims = rows.slice(0, size)
  const last = claims.at(-1)
  return { claims: claims.map(withoutSuspended), next: rows.length > size && last ? writeCursor(last) : null }
}

export const publishedBefore = (cursor: Cursor) =>
  sql`(${publicClaims.publishedAt}, ${publicClaims.claimId}) < (${cursor.publishedAt.toISOString()}::timestamptz, ${cursor.claimId}::uuid)`

/** While a claim is suspended its verdict and finding leave the building nowhere. */
export function withoutSuspended<T extends { suspended: boolean; verdict: unknown; finding: unknown }>(row: T) {
  return row.suspended ? { ...row, verdict: null, finding: null } : row
}

export type PublishedRecord = NonNullable<Awaited<ReturnType<typeof getRecord>>>
export type PublishedVersion = PublishedRecord['versions'][number]

/** A claim's public history: every version, newest first, and every act of suspension. Null: nothing was ever published. */
export async function getRecord(slug: string) {
  const [claim] = await publicDb().select(listing).from(publicClaims).where(eq(publicClaims.slug, slug))
  if (!claim) return null
  const acts = await publicDb()
    .select({ number: publicSuspensions.number, act: publicSuspensions.act, at: publicSuspensions.at })
    .from(publicSuspensions)
    .where(eq(publicSuspensions.claimId, claim.claimId))
    .orderBy(asc(publicSuspensions.at))
  const versions = await publicDb()
    .select({
      number: publications.number,
      kind: publications.kind,
      note: publications.note,
      hash: publications.hash,
      publishedAt: publications.publishedAt,
      withheld: withholdings.reason,
      withheldAt: withholdings.at,
      verdict: sql<Verdict | null>`${publicationBodies.body}::jsonb ->> 'verdict'`,
      mergedInto: sql<string | null>`${publicationBodies.body}::jsonb #>> '{mergedInto,slug}'`,
    })
    .from(publications)
    .leftJoin(publicationBodies, eq(publicationBodies.publicationId, publications.id))
    .leftJoin(withholdings, withheldBody)
    .where(eq(publications.claimId, claim.claimId))
    .orderBy(desc(publications.number))
  return {
    ...withoutSuspended(claim),
    acts,
    versions: versions.map((version) => {
      const suspended = claim.suspended || isSuspended(version.number, acts)
      const isShown = !suspended && version.withheld === null
      return {
        ...version,
        suspended,
        note: isShown ? version.note : null,
        verdict: isShown ? version.verdict : null,
        /** The slug of the claim that takes this one's place. */
        mergedInto: isShown ? version.mergedInto : null,
      }
    }),
  }
}

const withheldBody = and(
  eq(withholdings.subject, 'publication'),
  eq(withholdings.subjectId, sql`${publications.id}::text`),
)

/** What one version says, in the newest schema; null when there is none, or while it is suspended or withheld. */
export async function getSnapshot(slug: string, number: number) {
  const body = await readBody(slug, number)
  return body === null ? null : thaw(body)
}

/** The same in the schema that it was approved in: the content that has the hash. */
export async function getContent(slug: string, number: number): Promise<object | null> {
  const body = await readBody(slug, number)
  return body === null ? null : JSON.parse(body)
}

async function readBody(slug: string, number: number): Promise<string | null> {
  const record = await getRecord(slug)
  const version = record?.versions.find((one) => one.number === number)
  if (!record || !version || version.suspended) return null
  const [row] = await publicDb()
    .select({ body: publicationBodies.body })
    .from(publications)
    .innerJoin(publicationBodies, eq(publicationBodies.publicationId, publications.id))
    .where(and(eq(publications.claimId, record.claimId), eq(publications.number, number)))
  return row?.body ?? null
}

/**
 * What changed on the public side since a moment, and the moment up to which nothing can be missing: transactions end in
 * another order than they began. Without a moment: only that, to begin with.
 */
export async function listChanges(since: string | null) {
  const horizon = sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`
  const rows = await publicDb()
    .select({ horizon, sequence: publicChanges.sequence, tag: publicChanges.tag })
    .from(sql`(select 1) as one`)
    .leftJoin(publicChanges, since === null ? sql`false` : sql`${publicChanges.tx} >= ${since}::xid8`)
    .orderBy(asc(publicChanges.sequence))
  const changes = rows.flatMap(({ sequence, tag }) => (sequence !== null && tag !== null ? [{ sequence, tag }] : []))
  return { changes, horizon: rows[0]?.horizon ?? '0' }
}

/** Calls when something changed on the public side, at once; not for what changes while the connection is away. */
export const listenForChanges = (onChange: () => void) => publicDb().$client.listen('public_changes', onChange)
