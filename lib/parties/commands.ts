import 'server-only'
import { eq } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { refusingDuplicates } from '#db/refusal'
import { parties, partyNames } from '#db/schema/parties'
import { requireCurrent } from '#lib/events/queries'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import { freeSlug, listSegment, proposeSlug } from '#lib/slug'
import type { PartyInput } from './input.ts'
import { foldName } from './party.ts'

export async function createParty(actor: Actor, input: PartyInput): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return refusingDuplicates('slug_taken', () =>
    actingAs(actor, async (tx) => {
      const { name, kind, wikidataId, partOf } = input
      const stem = proposeSlug(name) || `party-${crypto.randomUUID().slice(0, 8)}`
      const slug =
        input.slug ?? (await freeSlug(stem, (each) => each === listSegment || isSlugOfAnother(tx, each, name)))
      const [party] = await tx
        .insert(parties)
        .values({ slug, name, kind, wikidataId, partOf })
        .returning({ id: parties.id })
      if (!party) throw new Error('no party was returned')
      await writeNames(tx, party.id, input)
      return party
    }),
  )
}

export async function saveParty(actor: Actor, id: string, basedOn: number, input: PartyInput): Promise<void> {
  requireCan(actor, 'write')
  await refusingDuplicates('slug_taken', () =>
    actingAs(actor, async (tx) => {
      const [standing] = await tx
        .select({ version: parties.version })
        .from(parties)
        .where(eq(parties.id, id))
        .for('no key update')
      if (!standing) throw new Refusal('not_found')
      await requireCurrent(tx, id, standing.version, basedOn)
      const { name, kind, wikidataId, partOf } = input
      const changed = {
        name,
        kind,
        wikidataId,
        partOf,
        ...(input.slug ? { slug: input.slug } : {}),
        version: basedOn + 1,
      }
      await tx.update(parties).set(changed).where(eq(parties.id, id))
      await writeNames(tx, id, input)
    }),
  )
}

/** The same name in the same address is most likely the same party once more, and stays refused. */
async function isSlugOfAnother(tx: Transaction, slug: string, name: string): Promise<boolean> {
  const [standing] = await tx.select({ name: parties.name }).from(parties).where(eq(parties.slug, slug))
  return standing !== undefined && foldName(standing.name) !== foldName(name)
}

/** Writes the names a party is found by: adds and removes only what differs. */
async function writeNames(tx: Transaction, partyId: string, { name, language, aliases }: PartyInput) {
  const wanted = new Map([{ text: name, language }, ...aliases].map((each) => [`${each.language} ${each.text}`, each]))
  const standing = await tx.select().from(partyNames).where(eq(partyNames.partyId, partyId))
  for (const row of standing) {
    if (!wanted.delete(`${row.language} ${row.text}`)) await tx.delete(partyNames).where(eq(partyNames.id, row.id))
  }
  if (wanted.size === 0) return
  await tx
    .insert(partyNames)
    .values([...wanted.values()].map((each) => ({ ...each, partyId, folded: foldName(each.text) })))
}
