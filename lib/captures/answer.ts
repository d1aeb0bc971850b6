import 'server-only'
import { getActor } from '#lib/auth/actor'
import { isId } from '#lib/fields'
import { getOriginal, type Original } from './queries.ts'

/** Of everything that was kept, in whatever form it leaves. */
export const keptHeaders = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

export const refuse = (status: 401 | 404) => new Response(null, { status, headers: keptHeaders })

export const sayWithheld = (reason: string) =>
  new Response(`This was withheld. ${reason}\n`, {
    status: 410,
    headers: { ...keptHeaders, 'content-type': 'text/plain; charset=utf-8' },
  })

export const sayNotShown = () =>
  new Response('This page is too complex to be shown here. Its original can be downloaded.\n', {
    status: 422,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })

type Kept = Exclude<Original, { withheld: string }>

/** Answers with a capture's original, or why there is none; ids that nobody may see answer like those of nothing. */
export async function answerWithOriginal(id: string, show: (kept: Kept) => Response | null): Promise<Response> {
  const actor = await getActor()
  if (!actor) return refuse(401)
  const original = isId(id) ? await getOriginal(actor, id) : null
  if (original && 'withheld' in original) return sayWithheld(original.withheld)
  const answer = original && show(original)
  if (!answer) return refuse(404)
  for (const [name, value] of Object.entries(keptHeaders)) answer.headers.set(name, value)
  return answer
}
