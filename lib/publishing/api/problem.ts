import type { z } from 'zod'
import { forMachines } from './headers.ts'
import type { Problem } from './shapes.ts'

type Wrong = NonNullable<Problem['errors']>[number]

/** Why there is no answer, for a program and for who reads its log. Not found is kept like an answer: what is published later drops it. */
export function problemAnswer(status: 400 | 404 | 503, title: string, errors?: Wrong[]): Response {
  const problem: Problem = { type: 'about:blank', title, status, ...(errors && { errors }) }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...forMachines,
      'content-type': 'application/problem+json',
      ...(status !== 404 && { 'cache-control': 'private, no-store' }),
    },
  })
}

/** Which parameter, and what is wrong with it. */
export const wrongParameters = (error: z.ZodError): Wrong[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((parameter) => ({ parameter, detail: 'There is no such parameter here.' }))
      : [{ parameter: String(issue.path[0] ?? 'body'), detail: issue.message }],
  )

/** Parameters that stand twice in an address. */
export const repeated = (query: URLSearchParams): Wrong[] =>
  [...new Set(query.keys())]
    .filter((name) => query.getAll(name).length > 1)
    .map((parameter) => ({ parameter, detail: 'It is given more than once.' }))
