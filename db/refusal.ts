import type { RefusalReason } from '#lib/refusal'

/** What the database refused, by its code: our own are listed at the top of db/migrations/0001_guards.sql. */
const refusals = {
  CC001: 'forbidden',
  CC002: 'stale',
  CC003: 'wrong_state',
  CC004: 'second_person',
  CC005: 'immutable',
  CC006: 'not_what_was_frozen',
  CC007: 'quotation_not_found',
  CC008: 'part_of_itself',
  // A reference to something that isn't there, and a text that isn't an id.
  '23503': 'not_found',
  '22P02': 'not_found',
  // A text, a number or a day that PostgreSQL can't hold.
  '22021': 'invalid',
  '22003': 'invalid',
  '22008': 'invalid',
} as const satisfies Record<string, RefusalReason>

export type DatabaseRefusal = { reason: RefusalReason; values: Record<string, string | number> }

type PostgresError = { code: string; message: string; detail?: string; constraint_name?: string }

function postgresError(error: unknown): PostgresError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && 'severity' in cause)
      return cause as unknown as PostgresError
  }
  return null
}

/** The guard that an error of a query comes from, or null when it is another error. */
export function refusalOf(error: unknown): DatabaseRefusal | null {
  const found = postgresError(error)
  if (!found || !(found.code in refusals)) return null
  return {
    reason: refusals[found.code as keyof typeof refusals],
    values: { ...(found.detail?.startsWith('{') ? JSON.parse(found.detail) : {}), message: found.message },
  }
}

/** The name of the unique constraint that a query ran into, or null. */
export function duplicateOf(error: unknown): string | null {
  const found = postgresError(error)
  return found?.code === '23505' ? (found.constraint_name ?? null) : null
}
