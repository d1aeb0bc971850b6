import type { z } from 'zod'
import type { Operation } from './operation.ts'
import { problemAnswer, repeated, wrongParameters } from './problem.ts'

type Fields = z.ZodObject<Record<string, z.ZodType>>
type Asked<P extends Fields, Q extends Fields> = { params: z.output<P>; query: z.output<Q> }

/** A handler for one operation: what is asked is parsed by its schemas; null is that there is no such thing. */
export const answering =
  <P extends Fields, Q extends Fields, A extends z.ZodType>(
    { params, query, missing = 'There is nothing at this address' }: Operation<P, Q, A>,
    find: (asked: Asked<P, Q>) => Promise<z.output<A> | null>,
  ) =>
  async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const { searchParams } = new URL(request.url)
    const parsed = query.strict().safeParse(Object.fromEntries(searchParams))
    const errors = [...(parsed.error ? wrongParameters(parsed.error) : []), ...repeated(searchParams)]
    if (!parsed.success || errors.length > 0) return problemAnswer(400, 'Something asked for is not right', errors)
    const found = params.safeParse(await context.params)
    const answer = found.success ? await find({ params: found.data, query: parsed.data as z.output<Q> }) : null
    if (answer === null) return problemAnswer(404, missing)
    return Response.json(answer, {
      headers: { 'cache-control': 'public, max-age=0, s-maxage=30, stale-if-error=86400' },
    })
  }
