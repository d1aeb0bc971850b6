import type { NextRequest } from 'next/server'
import { sayTooLarge, sendArchive } from '#lib/archives/answer'
import { largestEvidence, waczOf } from '#lib/archives/exporting'
import { getEvidence } from '#lib/archives/queries'
import { getActor } from '#lib/auth/actor'
import { refuse } from '#lib/captures/answer'
import { isId } from '#lib/fields'

type Props = { params: Promise<{ id: string }> }

/** All that the working revision of a claim stands on, in one file that a program for web archives replays. */
export async function GET(_: NextRequest, { params }: Props) {
  const actor = await getActor()
  if (!actor) return refuse(401)
  const { id } = await params
  const evidence = isId(id) ? await getEvidence(actor, id) : null
  if (!evidence) return refuse(404)
  const size = evidence.captures.reduce((sum, each) => sum + (each.size ?? 0), 0)
  if (size > largestEvidence) return sayTooLarge()
  return sendArchive(`${evidence.claim.slug}.wacz`, 'application/wacz', waczOf(actor, evidence))
}
