import 'server-only'
import { and, asc, eq, exists, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { parties, partyNames } from '#db/schema/parties'
import { isReadable } from '#lib/fields'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { foldName } from './party.ts'

const shown = { id: parties.id, slug: parties.slug, name: parties.name, kind: parties.kind, partOf: parties.partOf }

/** In how many claims it has a say. */
const claims = sql<number>`(select count(distinct s.claim_id)::int from statements s join claims k on k.id = s.claim_id
  where s.party_id = parties.id and k.state <> 'discarded')`

/** Parties with any name, in any script, that contains the words, those with just that name first; all of them when there are none. */
export async function listParties(actor: Actor, words = '', limit = 200) {
  requireCan(actor, 'read_desk')
  if (!isReadable(words)) return []
  const folded = foldName(words)
  const pattern = `%${folded.replace(/[\\%_]/g, '\\$&')}%`
  const found = db()
    .select({ one: sql`1` })
    .from(partyNames)
    .where(and(eq(partyNames.partyId, parties.id), sql`${partyNames.folded} like ${pattern}`))
  return db()
    .select({
      ...shown,
      claims,
      names: sql<
        string[]
      >`coalesce((select array_agg(text order by text) from party_names n where n.party_id = parties.id), '{}')`,
    })
    .from(parties)
    .where(words.trim() ? exists(found) : undefined)
    .orderBy(
      sql`not exists (select from party_names n where n.party_id = parties.id and n.folded = ${folded})`,
      asc(parties.name),
    )
    .limit(limit)
}

export async function getParty(actor: Actor, id: string) {
  requireCan(actor, 'read_desk')
  const [party] = await db()
    .select({ ...shown, wikidataId: parties.wikidataId, version: parties.version })
    .from(parties)
    .where(eq(parties.id, id))
  if (!party) return null
  const names = await db()
    .select({ text: partyNames.text, language: partyNames.language })
    .from(partyNames)
    .where(eq(partyNames.partyId, id))
    .orderBy(asc(partyNames.language), asc(partyNames.text))
  return { ...party, names }
}

/** Ids of the parties that a text names: those with exactly this name in any script, else those with a name that contains it. */
export async function partiesNamed(actor: Actor, text: string): Promise<string[]> {
  requireCan(actor, 'read_desk')
  if (!isReadable(text)) return []
  const exact = await db()
    .selectDistinct({ id: partyNames.partyId })
    .from(partyNames)
    .where(eq(partyNames.folded, foldName(text)))
    .limit(2)
  const found = exact.length > 0 ? exact : await listParties(actor, text, 2)
  return found.map((party) => party.id)
}
