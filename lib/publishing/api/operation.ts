import type { z } from 'zod'

type Fields = z.ZodObject<Record<string, z.ZodType>>

/** One thing that a machine can ask: what it sends, what it gets, and how that is told to people. */
export type Operation<P extends Fields = Fields, Q extends Fields = Fields, A extends z.ZodType = z.ZodType> = {
  /** As OpenAPI writes it: `/api/v1/claims/{slug}`. */
  path: string
  summary: string
  description: string
  params: P
  query: Q
  /** What is sent, as JSON. What takes one is asked by POST; without it, by GET. */
  body?: Fields
  answer: A
  /** The type of what is answered; left out: JSON. */
  type?: string
  /** What is said where there is nothing. */
  missing?: string
  /** A query to try it with. */
  example?: string
  /** A body to try it with. */
  sent?: object
}

export const methodOf = ({ body }: Pick<Operation, 'body'>) => (body ? 'post' : 'get')

/** Gives the parts their types. */
export const operation = <P extends Fields, Q extends Fields, A extends z.ZodType>(told: Operation<P, Q, A>) => told

/** The same for what is asked by sending a body. */
export const sending = <P extends Fields, Q extends Fields, A extends z.ZodType, B extends Fields>(
  told: Operation<P, Q, A> & { body: B },
) => told

/** What is known by name, to try operations with: for each list the slug or id of one of its things. */
export type Known = { claims?: string; topics?: string; parties?: string; sources?: string }

/** An address that answers; null when nothing is known that it could be asked about. */
export function exampleOf({ path, example = '' }: Operation, known: Known): string | null {
  const name = known[path.split('/')[3] as keyof Known]
  if (/\{(slug|id)\}/.test(path) && !name) return null
  return path.replace(/\{slug\}|\{id\}/, name ?? '').replace('{number}', '1') + example
}
