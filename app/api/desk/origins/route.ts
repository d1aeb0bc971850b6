import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { getActor } from '#lib/auth/actor'
import { listOrigins } from '#lib/citations/origin-queries'

const headers = { 'cache-control': 'private, no-store' }
const id = z.uuid().nullable().catch(null)

/** What the field for the origin of a source suggests, in this claim and for this source. */
export async function GET(request: NextRequest) {
  const actor = await getActor()
  if (!actor) return Response.json([], { status: 401, headers })
  const { searchParams: asked } = request.nextUrl
  const found = await listOrigins(actor, {
    claim: id.parse(asked.get('claim')),
    source: id.parse(asked.get('source')),
    words: (asked.get('q') ?? '').slice(0, 200),
  })
  return Response.json(found, { headers })
}
