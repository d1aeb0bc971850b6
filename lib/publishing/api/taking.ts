import { z } from 'zod'
import { forAnySite } from './headers.ts'
import { problemAnswer, repeated, wrongParameters } from './problem.ts'

type Fields = z.ZodObject<Record<string, z.ZodType>>

/** More at once would only wait for each other, and hold up readers. */
const mostAtOnce = 8

const headers = { ...forAnySite, 'cache-control': 'private, no-store' }

/** A handler for an operation that is asked by sending a body. Its answers are for who asked, and are not kept. */
export function taking<B extends Fields, A extends z.ZodType>(
  { body }: { body: B; answer: A },
  find: (sent: z.output<B>) => Promise<z.output<A>>,
) {
  let underway = 0
  return async (request: Request): Promise<Response> => {
    const { searchParams } = new URL(request.url)
    const unknown = z.strictObject({}).safeParse(Object.fromEntries(searchParams))
    const parsed = body.strict().safeParse(await sentBy(request))
    const errors = [
      ...[unknown, parsed].flatMap(({ error }) => (error ? wrongParameters(error) : [])),
      ...repeated(searchParams),
    ]
    if (!parsed.success || errors.length > 0) return problemAnswer(400, 'Something asked for is not right', errors)
    if (underway >= mostAtOnce) {
      const busy = problemAnswer(503, 'Too much is asked at once; ask again in a moment')
      busy.headers.set('retry-after', '1')
      return busy
    }
    underway += 1
    try {
      return Response.json(await find(parsed.data as z.output<B>), { headers })
    } finally {
      underway -= 1
    }
  }
}

/** Undefined, which no schema takes, for what is no JSON. */
async function sentBy(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    return undefined
  }
}
