import type { NextRequest } from 'next/server'
import { getActor } from '#lib/auth/actor'
import { listParties } from '#lib/parties/queries'

const headers = { 'cache-control': 'private, no-store' }

/** What a party field suggests: parties found by any of their names. */
export async function GET(request: NextRequest) {
  const actor = await getActor()
  if (!actor) return Response.json([], { status: 401, headers })
  const words = (request.nextUrl.searchParams.get('q') ?? '').slice(0, 200)
  const parties = await listParties(actor, words, 20)
  return Response.json(
    parties.map(({ id, name, names }) => ({
      id,
      label: name,
      note: names.filter((other) => other !== name).join(' · '),
    })),
    { headers },
  )
}
