import 'server-only'
import { and, desc, eq, isNotNull, ne, or, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { claims } from '#db/schema/claims'
import { sources } from '#db/schema/sources'
import { citations } from '#db/schema/statements'
import { originName } from '#lib/claims/origins'
import { formatEdtf } from '#lib/dates/edtf'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { listSources } from '#lib/sources/queries'

type Place = { claim: string | null; source: string | null; words: string }

/** By the id of a source, or by its words alone. */
type Suggested = { id: string; label: string; note?: string; lang?: string }

const limit = 20

/**
 * Where a source may have it from: first what was recorded for it before, then what this claim names already, then our
 * sources.
 */
export async function listOrigins(actor: Actor, { claim, source, words }: Place): Promise<Suggested[]> {
  requireCan(actor, 'read_desk')
  const [before, here, kept] = await Promise.all([
    source ? recorded(eq(citations.sourceId, source)) : [],
    claim ? recorded(eq(citations.claimId, claim)) : [],
    listSources(actor, words, limit),
  ])
  const wanted = words.trim().toLowerCase()
  const found = [...before, ...here].filter(({ label }) => label.toLowerCase().includes(wanted))
  const named = kept.map(({ id, title, language, publisher, published }) => ({
    id,
    label: originName({ source: id }, [{ id, title, publisher }]),
    lang: language,
    ...(published && { note: formatEdtf(published, 'en') }),
  }))
  const all = [...found, ...named].filter(({ id }) => id !== source)
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at).slice(0, limit)
}

/** The origins of these citations, the last recorded first. */
async function recorded(which: ReturnType<typeof eq>): Promise<Suggested[]> {
  const rows = await db()
    .select({
      name: citations.origin,
      source: citations.originSourceId,
      title: sources.title,
      publisher: sources.publisher,
      language: sources.language,
    })
    .from(citations)
    .innerJoin(claims, and(eq(claims.id, citations.claimId), ne(claims.state, 'discarded')))
    .leftJoin(sources, eq(sources.id, citations.originSourceId))
    .where(and(which, or(isNotNull(citations.origin), isNotNull(citations.originSourceId))))
    .orderBy(desc(claims.savedAt), desc(citations.position), desc(sql`${citations.id}`))
    .limit(200)
  return rows.flatMap(({ name, source: id, title, publisher, language }): Suggested[] => {
    if (name !== null) return [{ id: name, label: name }]
    if (!id || title === null || publisher === null) return []
    return [{ id, label: originName({ source: id }, [{ id, title, publisher }]), ...(language && { lang: language }) }]
  })
}
