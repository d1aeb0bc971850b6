import { bigint, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from './columns.ts'
import { people } from './people.ts'

/** A second factor by time (RFC 6238). Without `confirmedAt` it is being set up and asked of nobody. */
export const secondFactors = pgTable('second_factors', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id),
  /** Encrypted (lib/second-factors/secret.ts). */
  secret: text().notNull(),
  confirmedAt: instant(),
  /** The time step of the last code that was accepted; no code of it or before is accepted again. */
  lastStep: bigint({ mode: 'number' }),
})

/** For who lost the device; kept as keyed hashes, each good once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => secondFactors.personId, { onDelete: 'cascade' }),
    codeHash: text().notNull(),
    usedAt: instant(),
  },
  (table) => [unique('recovery_codes_code').on(table.personId, table.codeHash)],
)

/** Whose password or identity was right and whose second factor is still to come. Signs nobody in. */
export const pendingSignIns = pgTable(
  'pending_sign_ins',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    expiresAt: instant().notNull(),
  },
  (table) => [index('pending_sign_ins_person').on(table.personId)],
)
