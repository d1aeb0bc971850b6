import { sql } from 'drizzle-orm'
import { type AnyPgColumn, customType, date, integer, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Random ids: they don't tell how many there are. */
export const id = () => uuid().primaryKey().default(sql`gen_random_uuid()`)

export const instant = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 })

/**
 * A date of the world is EDTF text, with its first and last possible day beside it for sorting.
 * All three null: unknown.
 */
export const worldDate = { earliest: () => date({ mode: 'string' }), latest: () => date({ mode: 'string' }) }

/** What a save was based on plus one; db/migrations/0001 refuses any other step. */
export const version = () => integer().notNull().default(1)

/** A check that a text column holds one of these words. */
export const oneOf = (column: AnyPgColumn, words: readonly string[]) =>
  sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
