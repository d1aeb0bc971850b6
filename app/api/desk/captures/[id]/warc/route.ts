import type { NextRequest } from 'next/server'
import { sendArchive } from '#lib/archives/answer'
import { warcOf } from '#lib/archives/exporting'
import { getCaptureCopy } from '#lib/archives/queries'
import { getActor } from '#lib/auth/actor'
import { refuse, sayWithheld } from '#lib/captures/answer'
import { isId } from '#lib/fields'

type Props = { params: Promise<{ id: string }> }

/** What was kept of a source, as programs for web archives read it. */
export async function GET(_: NextRequest, { params }: Props) {
  const actor = await getActor()
  if (!actor) return refuse(401)
  const { id } = await params
  const copy = isId(id) ? await getCaptureCopy(actor, id) : null
  if (copy?.withheld) return sayWithheld(copy.withheld.reason)
  if (!copy?.bytes) return refuse(404)
  return sendArchive(`capture-${id.slice(0, 8)}.warc.gz`, 'application/gzip', warcOf(copy))
}
