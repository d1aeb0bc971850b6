import { Refusal, type RefusalReason } from '#lib/refusal'

/** What the database refused, by its code: our own are listed at the top of db/migrations/0001_guards.sql and where a later migration brings one. */
const refusals = {
  CC001: 'forbidden',
  CC002: 'stale',
  CC003: 'wrong_state',
  CC004: 'second_person',
  CC005: 'immutable',
  CC006: 'not_what_was_frozen',
  CC007: 'quotation_not_found',
  CC008: 'part_of_itself',
  CC010: 'too_many',
  CC020: 'cannot_take',
  CC030: 'checklist',
  CC031: 'circle_of_claims',
  CC032: 'merges_into_nothing',
  CC040: 'embargo',
  CC050: 'held_elsewhere',
  CC060: 'never_fetch',
  CC061: 'gates',
  CC070: 'another_version',
  CC071: 'language_not_read',
  // A reference to something that isn't there, and a text that isn't an id.
  '23503': 'not_found',
  '22P02': 'not_found',
  // Two that waited for each other: the other one was let through.
  '40P01': 'changed_meanwhile',
  // A text, a number or a day that PostgreSQL can't hold.
  '22021': 'invalid',
  '22003': 'invalid',
  '22008': 'invalid',
} as const satisfies Record<string, RefusalReason>

type DatabaseRefusal = { reason: RefusalReason; values: Record<string, string | number> }

type PostgresError = { code: string; message: string; detail?: string }

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
    values: {
      ...(found.detail?.startsWith('{') ? JSON.parse(found.detail) : {}),
      message: found.message,
      code: found.code,
    },
  }
}

/**
 * Does what writes a name that must be the only one of its kind.
 * @throws Refusal with the reason when another has it
 */
export async function refusingDuplicates<T>(reason: RefusalReason, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (postgresError(error)?.code === '23505') throw new Refusal(reason)
    throw error
  }
}
