import type { z } from 'zod'
import { forMachines } from './headers.ts'
import type { Operation } from './operation.ts'
import { problemAnswer, repeated, wrongParameters } from './problem.ts'

type Fields = z.ZodObject<Record<string, z.ZodType>>
type Asked<P extends Fields, Q extends Fields> = { params: z.output<P>; query: z.output<Q> }

/** What is asked for stands at another address now. */
export class Moved {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  response() {
    return new Response(null, { status: 308, headers: { ...forMachines, location: this.path } })
  }
}

/** A handler for one operation: what is asked is parsed by its schemas; null is that there is no such thing. */
export const answering =
  <P extends Fields, Q extends Fields, A extends z.ZodType>(
    { params, query, missing = 'There is nothing at this address' }: Operation<P, Q, A>,
    find: (asked: Asked<P, Q>) => Promise<z.output<A> | Moved | null>,
  ) =>
  async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const { searchParams } = new URL(request.url)
    // The framework's own: it sends there whoever asks as its router does.
    searchParams.delete('_rsc')
    const parsed = query.strict().safeParse(Object.fromEntries(searchParams))
    const errors = [...(parsed.error ? wrongParameters(parsed.error) : []), ...repeated(searchParams)]
    if (!parsed.success || errors.length > 0) return problemAnswer(400, 'Something asked for is not right', errors)
    const found = params.safeParse((await context.params) ?? {})
    const answer = found.success ? await find({ params: found.data, query: parsed.data as z.output<Q> }) : null
    if (answer === null) return problemAnswer(404, missing)
    if (answer instanceof Moved) return answer.response()
    return Response.json(answer, {
      headers: forMachines,
    })
  }
