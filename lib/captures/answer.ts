import 'server-only'
import { getActor } from '#lib/auth/actor'
import { isId } from '#lib/fields'
import { getOriginal, type Original } from './queries.ts'

const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

type Kept = Exclude<Original, { withheld: string }>

/** Answers with a capture's original, or why there is none; ids that nobody may see answer like those of nothing. */
export async function answerWithOriginal(id: string, show: (kept: Kept) => Response | null): Promise<Response> {
  const actor = await getActor()
  if (!actor) return new Response(null, { status: 401, headers })
  const original = isId(id) ? await getOriginal(actor, id) : null
  if (original && 'withheld' in original) {
    const plain = { ...headers, 'content-type': 'text/plain; charset=utf-8' }
    return new Response(`This was withheld. ${original.withheld}\n`, { status: 410, headers: plain })
  }
  const answer = original && show(original)
  if (!answer) return new Response(null, { status: 404, headers })
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
  return answer
}
