import type { NextRequest } from 'next/server'
import { getActor } from '#lib/auth/actor'
import { find } from '#lib/finding/queries'

const headers = { 'cache-control': 'private, no-store' }

/** What the command palette finds. */
export async function GET(request: NextRequest) {
  const actor = await getActor()
  if (!actor) return Response.json([], { status: 401, headers })
  const words = (request.nextUrl.searchParams.get('q') ?? '').slice(0, 200)
  return Response.json(await find(actor, words), { headers })
}
