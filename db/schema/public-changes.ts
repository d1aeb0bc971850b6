import { sql } from 'drizzle-orm'
import { bigint, customType, index, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })

/**
 * What the public side must make anew, by the names of what it keeps (lib/publishing/cache-tags.ts). Written by the
 * transaction that changes it; every server follows it, in the order of `tx`.
 */
export const publicChanges = pgTable(
  'public_changes',
  {
    sequence: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    tx: xid8().notNull().default(sql`pg_current_xact_id()`),
    tag: text().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (table) => [index('public_changes_tx').on(table.tx)],
)
