import type { NextRequest } from 'next/server'
import { getActor } from '#lib/auth/actor'
import { formatEdtf } from '#lib/dates/edtf'
import { listSources } from '#lib/sources/queries'

const headers = { 'cache-control': 'private, no-store' }

/** What a source field suggests: sources found by title or publisher. */
export async function GET(request: NextRequest) {
  const actor = await getActor()
  if (!actor) return Response.json([], { status: 401, headers })
  const words = (request.nextUrl.searchParams.get('q') ?? '').slice(0, 200)
  const sources = await listSources(actor, words, 20)
  return Response.json(
    sources.map(({ id, title, language, publisher, published }) => ({
      id,
      label: title,
      lang: language,
      note: published ? `${publisher}, ${formatEdtf(published, 'en')}` : publisher,
    })),
    { headers },
  )
}
