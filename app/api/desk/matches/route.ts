import type { NextRequest } from 'next/server'
import { getActor } from '#lib/auth/actor'
import { alikeInput } from '#lib/matching/input'
import { alikeClaims } from '#lib/matching/showing'

const headers = { 'cache-control': 'private, no-store' }

/** Claims that may be the same as what somebody types (components/matching/watched-matches.tsx). */
export async function POST(request: NextRequest) {
  const actor = await getActor()
  if (!actor) return Response.json([], { status: 401, headers })
  const parsed = alikeInput.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return Response.json([], { status: 422, headers })
  return Response.json(await alikeClaims(actor, parsed.data.text), { headers })
}
