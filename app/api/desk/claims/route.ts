import type { NextRequest } from 'next/server'
import { getActor } from '#lib/auth/actor'
import { findRelatable } from '#lib/relations/queries'

const headers = { 'cache-control': 'private, no-store' }

/** What the field for a related claim suggests. */
export async function GET(request: NextRequest) {
  const actor = await getActor()
  if (!actor) return Response.json([], { status: 401, headers })
  const words = (request.nextUrl.searchParams.get('q') ?? '').slice(0, 200)
  const claims = await findRelatable(actor, words, 20)
  return Response.json(
    claims.map(({ id, sentence, language, slug }) => ({ id, label: sentence, lang: language, note: slug })),
    { headers },
  )
}
