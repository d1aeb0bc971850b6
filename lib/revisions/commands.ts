import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { claimDoubles, claims } from '#db/schema/claims'
import { changeClaim } from '#lib/claims/commands'
import { stateAfter } from '#lib/claims/workflow'
import type { Actor } from '#lib/people/person'
import { readLiveContent, readLiveKind } from '#lib/publications/queries'
import { Refusal } from '#lib/refusal'
import { restore } from './restoring-commands.ts'

/** Starts the next revision of a published claim; the live version stays up. */
export async function startRevision(actor: Actor, id: string, basedOn: number): Promise<void> {
  await changeClaim(actor, id, basedOn, 'revise', async () => ({ columns: { state: 'draft' } }))
}

/** Takes an approved revision back to the desk; the approval is void. */
export async function editApproved(actor: Actor, id: string, basedOn: number): Promise<void> {
  await changeClaim(actor, id, basedOn, 'edit', async () => ({ columns: { state: 'draft' } }))
}

/** Throws away a draft that was never published; where another claim says the same, the log and both claims tell which. */
export async function discardClaim(
  actor: Actor,
  id: string,
  basedOn: number,
  doubleOf: string | null = null,
): Promise<void> {
  await changeClaim(actor, id, basedOn, 'discard', async (tx) => {
    if (!doubleOf) return { columns: { state: 'discarded' } }
    if (doubleOf === id) throw new Refusal('related_to_itself')
    const [other] = await tx.select({ state: claims.state }).from(claims).where(eq(claims.id, doubleOf))
    if (!other || other.state === 'discarded') throw new Refusal('not_found')
    return {
      columns: { state: 'discarded' },
      parts: async () => void (await tx.insert(claimDoubles).values({ claimId: id, ofId: doubleOf })),
    }
  })
}

/** Gives up a revision: the desk's content becomes the live version's again, as far as that is still there. */
export async function abandonRevision(actor: Actor, id: string, basedOn: number): Promise<void> {
  await changeClaim(actor, id, basedOn, 'abandon', async (tx) => {
    const content = await readLiveContent(tx, id)
    // The words of a withheld version don't come back: the desk keeps what it has, for the next revision.
    if (!content) return { columns: { state: stateAfter(await requireLiveKind(tx, id)) } }
    await restore(tx, id, basedOn + 1, content)
    return { columns: { state: stateAfter(content.kind), version: basedOn + 2 } }
  })
}

async function requireLiveKind(tx: Transaction, id: string) {
  const live = await readLiveKind(tx, id)
  if (!live) throw new Refusal('wrong_state')
  return live.kind
}
