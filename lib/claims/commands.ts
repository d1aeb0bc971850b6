import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { actingAs, type Transaction } from '#db/client'
import { refusingDuplicates } from '#db/refusal'
import { claims, claimTopics, gateWaivers } from '#db/schema/claims'
import type { Edtf } from '#lib/dates/edtf'
import type { Actor } from '#lib/people/person'
import { type ClaimAct, requireCan } from '#lib/permissions'
import { Refusal } from '#lib/refusal'
import { freeSlug, proposeSlug } from '#lib/slug'
import { reservedSlugs } from './claim.ts'
import type { ClaimInput, VerdictInput, WaiverInput } from './input.ts'
import { isSlugTaken, type LockedClaim, readSubject } from './queries.ts'

type ClaimColumns = Partial<typeof claims.$inferInsert>

const firstMade = (date: Edtf | null): ClaimColumns => ({
  firstMade: date?.text ?? null,
  firstMadeEarliest: date?.earliest ?? null,
  firstMadeLatest: date?.latest ?? null,
})

/** `along` is done in the same transaction. */
export async function createClaim(
  actor: Actor,
  input: ClaimInput,
  along?: (tx: Transaction, id: string) => Promise<void>,
): Promise<{ id: string }> {
  requireCan(actor, 'write')
  return refusingDuplicates('slug_taken', () =>
    actingAs(actor, async (tx) => {
      const { sentence, language, context } = input
      const slug = input.slug ?? (await proposeFreeSlug(tx, sentence))
      const [claim] = await tx
        .insert(claims)
        .values({
          slug,
          sentence,
          language,
          context,
          ...firstMade(input.firstMade),
          createdBy: actor.id,
          savedBy: actor.id,
        })
        .returning({ id: claims.id })
      if (!claim) throw new Error('no claim was returned')
      await writeTopics(tx, claim.id, input.topics)
      await along?.(tx, claim.id)
      return claim
    }),
  )
}

/**
 * One act on a claim: locks it, asks for the permission, compares the version it was based on and writes the next one.
 * `parts` changes what belongs to the claim in the same transaction.
 */
export async function changeClaim<T>(
  actor: Actor,
  id: string,
  basedOn: number,
  act: ClaimAct,
  change: (tx: Transaction, claim: LockedClaim) => Promise<{ columns?: ClaimColumns; parts?: () => Promise<T> }>,
): Promise<T | undefined> {
  return actingAs(actor, async (tx) => {
    const claim = await readSubject(tx, id, true)
    if (!claim) throw new Refusal('not_found')
    requireBasedOn(claim, basedOn)
    requireCan(actor, act, claim)
    const { columns, parts } = await change(tx, claim)
    await tx
      .update(claims)
      .set({ version: basedOn + 1, ...columns })
      .where(eq(claims.id, id))
    return parts?.()
  })
}

/** @throws Refusal naming who saved meanwhile */
export function requireBasedOn(claim: LockedClaim, basedOn: number): void {
  if (claim.version === basedOn) return
  throw new Refusal('stale', { name: claim.savedBy, at: claim.savedAt.toISOString(), version: claim.version })
}

export async function saveClaim(actor: Actor, id: string, basedOn: number, input: ClaimInput): Promise<void> {
  await refusingDuplicates('slug_taken', () =>
    changeClaim(actor, id, basedOn, 'write_claim', async (tx, claim) => {
      const { sentence, language, context } = input
      // After the first publication the form no longer offers the slug.
      const slug = input.slug && !claim.isPublished ? { slug: input.slug } : {}
      return {
        columns: { sentence, language, context, ...slug, ...firstMade(input.firstMade) },
        parts: () => writeTopics(tx, id, input.topics),
      }
    }),
  )
}

export async function saveVerdict(actor: Actor, id: string, basedOn: number, input: VerdictInput): Promise<void> {
  await changeClaim(actor, id, basedOn, 'write_claim', async () => ({ columns: input }))
}

/** States the reason that lifts a gate; without a reason the gate stands again. */
export async function saveWaiver(actor: Actor, id: string, basedOn: number, input: WaiverInput): Promise<void> {
  const { gate, reason } = input
  await changeClaim(actor, id, basedOn, 'write_claim', async (tx) => ({
    parts: async () => {
      const row = and(eq(gateWaivers.claimId, id), eq(gateWaivers.gate, gate))
      if (!reason) await tx.delete(gateWaivers).where(row)
      else {
        const target = [gateWaivers.claimId, gateWaivers.gate]
        await tx
          .insert(gateWaivers)
          .values({ claimId: id, gate, reason })
          .onConflictDoUpdate({ target, set: { reason } })
      }
    },
  }))
}

/** Makes the topics of a claim these, touching only what differs. */
export async function writeTopics(tx: Transaction, claimId: string, wanted: string[]): Promise<void> {
  const rows = await tx
    .select({ topicId: claimTopics.topicId })
    .from(claimTopics)
    .where(eq(claimTopics.claimId, claimId))
  const standing = rows.map((row) => row.topicId)
  const gone = standing.filter((topicId) => !wanted.includes(topicId))
  const added = [...new Set(wanted)].filter((topicId) => !standing.includes(topicId))
  if (gone.length > 0) {
    await tx.delete(claimTopics).where(and(eq(claimTopics.claimId, claimId), inArray(claimTopics.topicId, gone)))
  }
  if (added.length > 0) await tx.insert(claimTopics).values(added.map((topicId) => ({ claimId, topicId })))
}

/** A slug made from the sentence, numbered when others have it. */
const proposeFreeSlug = (tx: Transaction, sentence: string) =>
  freeSlug(proposeSlug(sentence) || 'claim', (slug) => reservedSlugs.includes(slug) || isSlugTaken(tx, slug))
