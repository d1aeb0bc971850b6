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
  answer: A
  /** The type of what is answered; left out: JSON. */
  type?: string
  /** What is said where there is nothing. */
  missing?: string
  /** The rest of the address when it is tried with the demo: `?limit=2`, or the values of the path. */
  example: string
}

/** Gives the parts their types. */
export const operation = <P extends Fields, Q extends Fields, A extends z.ZodType>(told: Operation<P, Q, A>) => told
