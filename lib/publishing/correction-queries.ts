import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { publicDb } from '#db/client'
import type { PublicationKind } from '#lib/claims/claim'
import type { RecordSubject } from '#lib/records/record'
import { readCursor, writeCursor } from './cursor.ts'
import { pageSize } from './queries.ts'

/** What readers of an earlier version are told of; the last four are not versions, but acts on one. */
export type CorrectionKind =
  | Extract<PublicationKind, 'clarification' | 'correction' | 'retraction'>
  | 'suspended'
  | 'confirmed'
  | 'lifted'
  | 'withheld'

export type Correction = {
  /** Of the publication, or of the claim for a suspension; with `at` one place in the list. */
  id: string
  at: Date
  kind: CorrectionKind
  /** Which version it made, or was done to. */
  number: number
  /** What was wrong; null where that stands suspended or withheld, and for suspensions, which have no words of their own. */
  note: string | null
  subject: 'claim' | RecordSubject
  /** None for labels. */
  slug: string | null
  /** The sentence of the claim, also for its translation, as it stands now, or a record's name. Null: withheld, or labels. */
  title: string | null
  /** Null: a party's name, which tells none. */
  language: string | null
}

/** Every correction, clarification and retraction of claims and records, every suspension and withholding, newest first. */
export async function listCorrections(cursor: string | null, size = pageSize) {
  const place = cursor === null ? null : readCursor(cursor)
  if (cursor !== null && !place) return { corrections: [], next: null }
  const before = (at: SQL, id: SQL) =>
    place ? sql`(${at}, ${id}) < (${place.publishedAt.toISOString()}::timestamptz, ${place.claimId}::uuid)` : sql`true`
  const branches = [ofClaims, ofRecords, suspensions, withheld].map(
    (branch) => sql`(select * from (${branch(before)}) told (${columns}) order by at desc, id desc limit ${size + 1})`,
  )
  const rows = await publicDb().execute<Omit<Correction, 'at'> & { at: string }>(
    sql`select * from (${sql.join(branches, sql` union all `)}) told order by at desc, id desc limit ${size + 1}`,
  )
  const corrections: Correction[] = rows.slice(0, size).map((row) => ({ ...row, at: new Date(row.at) }))
  const last = corrections.at(-1)
  return {
    corrections,
    next: rows.length > size && last ? writeCursor({ publishedAt: last.at, claimId: last.id }) : null,
  }
}

const columns = sql`id, at, kind, number, subject, slug, title, language, note`

type Branch = (before: (at: SQL, id: SQL) => SQL) => SQL

/** As the index `publications_corrections` has it. */
const correcting = sql`kind in ('clarification', 'correction', 'retraction')`

/** Whether what was said of a version of a claim `c` stays unsaid. */
const isHidden = (number: SQL) => sql`(c.suspended or coalesce((
    select s.act <> 'lifted' from public_suspensions s
    where s.claim_id = c.claim_id and s.number = ${number} order by s.at desc limit 1
  ), false) or exists (
    select from publications v join withholdings w on w.subject = 'publication' and w.subject_id = v.id::text
    where v.claim_id = c.claim_id and v.number = ${number}))`

const ofClaims: Branch = (before) => sql`
  select p.id, p.published_at, p.kind, p.number, 'claim', c.slug, c.sentence, c.language,
    case when not ${isHidden(sql`p.number`)} then p.note end
  from publications p join public_claims c on c.claim_id = p.claim_id
  where p.${correcting} and ${before(sql`p.published_at`, sql`p.id`)}`

/** Named as that version did; a translation as the claim itself, whose standing it shares. */
const ofRecords: Branch = (before) => sql`
  select p.id, p.published_at, p.kind, p.number, p.subject, coalesce(c.slug, content ->> 'slug'),
    case when c.claim_id is not null then c.sentence else coalesce(content ->> 'title', content ->> 'name') end,
    coalesce(c.language, content ->> 'language'),
    case when c.claim_id is null or not ${isHidden(sql`(content ->> 'number')::integer`)} then p.note end
  from record_publications p
  join record_publication_bodies b on b.publication_id = p.id
  cross join lateral (select b.body::jsonb -> 'content' as content) told
  left join public_claims c on p.subject = 'translation' and c.claim_id = (content ->> 'claim')::uuid
  where p.${correcting} and ${before(sql`p.published_at`, sql`p.id`)}`

const suspensions: Branch = (before) => sql`
  select s.claim_id, s.at, s.act, s.number, 'claim', c.slug, c.sentence, c.language, null
  from public_suspensions s join public_claims c on c.claim_id = s.claim_id
  where ${before(sql`s.at`, sql`s.claim_id`)}`

const withheld: Branch = (before) => sql`
  select p.id, w.at, 'withheld', p.number, 'claim', c.slug, c.sentence, c.language, w.reason
  from withholdings w
  join publications p on p.id::text = w.subject_id
  join public_claims c on c.claim_id = p.claim_id
  where w.subject = 'publication' and ${before(sql`w.at`, sql`p.id`)}`
