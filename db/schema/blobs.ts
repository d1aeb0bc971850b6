import { sql } from 'drizzle-orm'
import { boolean, check, customType, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { blobStores } from '#lib/blobs/blob'
import { instant, oneOf } from './columns.ts'

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** Bytes that we keep, named by their SHA-256 and stored once, wherever they came from. */
export const blobs = pgTable(
  'blobs',
  {
    sha256: text().primaryKey(),
    size: integer().notNull(),
    store: text({ enum: blobStores }).notNull(),
    /** Its bytes left by a withholding and don't come back. */
    withheld: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('blobs_sha256', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
    check('blobs_store', oneOf(table.store, blobStores)),
  ],
)

/** Of those that are kept in the database. */
export const blobBytes = pgTable(
  'blob_bytes',
  {
    sha256: text()
      .primaryKey()
      .references(() => blobs.sha256),
    bytes: bytea().notNull(),
  },
  (table) => [check('blob_bytes_sha256', sql`${table.sha256} = encode(sha256(${table.bytes}), 'hex')`)],
)
