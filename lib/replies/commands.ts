import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { accusedParties, replyRequests } from '#db/schema/claims'
import { changeClaim } from '#lib/claims/commands'
import type { Actor } from '#lib/people/person'
import { Refusal } from '#lib/refusal'
import type { AccusedInput, ReplyRequestInput } from './input.ts'

const columns = ({ askedOn, answeredOn, ...rest }: ReplyRequestInput) => ({
  ...rest,
  askedOn: askedOn.text,
  askedEarliest: askedOn.earliest,
  answeredOn: answeredOn?.text ?? null,
})

/** Records whom the claim accuses, and a time that it was asked. */
export async function saveAccused(actor: Actor, claimId: string, basedOn: number, input: AccusedInput): Promise<void> {
  const { party: partyId, request } = input
  await changeClaim(actor, claimId, basedOn, 'write_claim', async (tx) => ({
    parts: async () => {
      await tx.insert(accusedParties).values({ claimId, partyId }).onConflictDoNothing()
      if (request) await tx.insert(replyRequests).values({ claimId, partyId, ...columns(request) })
    },
  }))
}

/** The party is accused no longer; the records of having asked it go with it. */
export async function removeAccused(actor: Actor, claimId: string, basedOn: number, partyId: string): Promise<void> {
  await changeClaim(actor, claimId, basedOn, 'write_claim', async (tx) => ({
    parts: async () => {
      await tx.delete(replyRequests).where(and(eq(replyRequests.claimId, claimId), eq(replyRequests.partyId, partyId)))
      const row = and(eq(accusedParties.claimId, claimId), eq(accusedParties.partyId, partyId))
      requireOne(await tx.delete(accusedParties).where(row).returning({ id: accusedParties.partyId }))
    },
  }))
}

export async function saveReplyRequest(
  actor: Actor,
  claimId: string,
  basedOn: number,
  id: string,
  input: ReplyRequestInput,
): Promise<void> {
  await changeRequest(actor, claimId, basedOn, (tx) =>
    tx.update(replyRequests).set(columns(input)).where(ofClaim(claimId, id)).returning({ id: replyRequests.id }),
  )
}

export async function removeReplyRequest(actor: Actor, claimId: string, basedOn: number, id: string): Promise<void> {
  await changeRequest(actor, claimId, basedOn, (tx) =>
    tx.delete(replyRequests).where(ofClaim(claimId, id)).returning({ id: replyRequests.id }),
  )
}

const ofClaim = (claimId: string, id: string) => and(eq(replyRequests.id, id), eq(replyRequests.claimId, claimId))

const changeRequest = (
  actor: Actor,
  claimId: string,
  basedOn: number,
  change: (tx: Transaction) => Promise<{ id: string }[]>,
) =>
  changeClaim(actor, claimId, basedOn, 'write_claim', async (tx) => ({
    parts: async () => requireOne(await change(tx)),
  }))

function requireOne(rows: { id: string }[]) {
  if (rows.length === 0) throw new Refusal('not_found')
}
