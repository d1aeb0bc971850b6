import 'server-only'
import { and, desc, eq, ilike, isNull, or, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { people } from '#db/schema/people'
import { captureBodies, captures, sources } from '#db/schema/sources'
import { addressKey, canonicalAddress } from '#lib/addresses/address'
import { isReadable } from '#lib/fields'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'

const newestCapture = sql<
  string | null
>`(select c.id from captures c where c.source_id = sources.id order by c.captured_at desc, c.id desc limit 1)`

const capturedAt = sql<Date | null>`(select max(c.captured_at) from captures c where c.source_id = sources.id)`.mapWith(
  captures.capturedAt,
)

/** In how many claims it is cited. */
const claims = sql<number>`(select count(distinct c.claim_id)::int from citations c join claims k on k.id = c.claim_id
  where c.source_id = sources.id and k.state <> 'discarded')`

/** Sources, newest first; with words, those whose title or publisher contains them. */
export async function listSources(actor: Actor, words = '', limit = 200) {
  requireCan(actor, 'read_desk')
  if (!isReadable(words)) return []
  const pattern = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  return db()
    .select({
      id: sources.id,
      title: sources.title,
      publisher: sources.publisher,
      published: sources.published,
      language: sources.language,
      kind: sources.kind,
      url: sources.url,
      described: sources.described,
      newestCapture,
      capturedAt,
      claims,
    })
    .from(sources)
    .where(words.trim() ? or(ilike(sources.title, pattern), ilike(sources.publisher, pattern)) : undefined)
    .orderBy(desc(sources.createdAt))
    .limit(limit)
}

export async function getSource(actor: Actor, id: string) {
  requireCan(actor, 'read_desk')
  const [source] = await db().select().from(sources).where(eq(sources.id, id))
  if (!source) return null
  const kept = await db()
    .select({
      id: captures.id,
      method: captures.method,
      mediaType: captures.mediaType,
      bytesSha256: captures.bytesSha256,
      textSha256: captures.textSha256,
      size: captures.size,
      fileName: captures.fileName,
      recordedAt: captures.recordedAt,
      redirects: captures.redirects,
      finalUrl: captures.finalUrl,
      status: captures.status,
      /** Null: the weekly look. */
      by: people.name,
      capturedAt: captures.capturedAt,
      /** Null: its text was withheld, or was never kept here (the demo's). */
      length: sql<number | null>`length(${captureBodies.text})`,
      withheld: sql<boolean>`exists (select from withholdings w where w.subject = 'capture' and w.subject_id = ${captures.id}::text)`,
    })
    .from(captures)
    .leftJoin(captureBodies, eq(captureBodies.captureId, captures.id))
    .leftJoin(people, eq(people.id, captures.capturedBy))
    .where(eq(captures.sourceId, id))
    .orderBy(desc(captures.capturedAt), desc(captures.id))
  return { ...source, captures: kept }
}

export type Capture = NonNullable<Awaited<ReturnType<typeof getSource>>>['captures'][number]

/** The text of a capture; null when there is none or it was withheld. */
export async function getCaptureText(actor: Actor, id: string) {
  requireCan(actor, 'read_desk')
  const [body] = await db()
    .select({ text: captureBodies.text })
    .from(captureBodies)
    .where(eq(captureBodies.captureId, id))
  return body?.text ?? null
}

/**
 * The sources of an address in any of its spellings; those recorded before spellings were compared, in this one. None
 * beside `own` when that has this address already: whoever recorded it meant it.
 */
export async function sourcesAt(actor: Actor, address: string, own: string | null) {
  requireCan(actor, 'read_desk')
  const key = addressKey(address)
  const spelled = [address.trim(), canonicalAddress(address)]
  const isSame = or(
    eq(sources.addressKey, key),
    and(isNull(sources.addressKey), or(...spelled.map((url) => eq(sources.url, url)))),
  )
  return db()
    .select({ id: sources.id, title: sources.title })
    .from(sources)
    .where(and(isSame, own ? sql`${sources.id} <> ${own} and not exists (${hasAlready(own, key)})` : undefined))
    .orderBy(desc(sources.createdAt))
    .limit(5)
}

const hasAlready = (own: string, key: string) =>
  sql`select from sources o where o.id = ${own} and o.address_key = ${key}`

/** Ids of the sources that a text names: those with exactly this title or address, else those whose title or publisher contains it. */
export async function sourcesNamed(actor: Actor, text: string): Promise<string[]> {
  requireCan(actor, 'read_desk')
  if (!isReadable(text)) return []
  const named = text.trim()
  const exact = await db()
    .select({ id: sources.id })
    .from(sources)
    .where(or(eq(sources.title, named), eq(sources.url, named)))
    .limit(2)
  const found = exact.length > 0 ? exact : await listSources(actor, text, 2)
  return found.map((source) => source.id)
}
