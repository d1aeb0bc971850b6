import { check, customType, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { captureMethods, sourceKinds } from '#lib/sources/source'
import { id, instant, oneOf, version, worldDate } from './columns.ts'
import { people } from './people.ts'

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const sources = pgTable(
  'sources',
  {
    id: id(),
    /** Null: print, paste or upload without an address. */
    url: text(),
    title: text().notNull(),
    publisher: text().notNull(),
    author: text(),
    published: text(),
    publishedEarliest: worldDate.earliest(),
    publishedLatest: worldDate.latest(),
    language: text().notNull(),
    kind: text({ enum: sourceKinds }).notNull(),
    /** The publisher's interest in the matter, in a few words. */
    interest: text(),
    version: version(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [check('sources_kind', oneOf(table.kind, sourceKinds)), index('sources_created').on(table.createdAt)],
)

/** An immutable copy of a source at one instant. Its bytes and text are in `capture_bodies`. */
export const captures = pgTable(
  'captures',
  {
    id: id(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    method: text({ enum: captureMethods }).notNull(),
    mediaType: text().notNull(),
    bytesSha256: text().notNull(),
    textSha256: text().notNull(),
    finalUrl: text(),
    status: integer(),
    headers: jsonb().$type<[string, string][]>(),
    capturedBy: uuid()
      .notNull()
      .references(() => people.id),
    capturedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('captures_method', oneOf(table.method, captureMethods)),
    unique('captures_of_source').on(table.id, table.sourceId),
    index('captures_source').on(table.sourceId, table.capturedAt),
  ],
)

export const captureBodies = pgTable('capture_bodies', {
  captureId: uuid()
    .primaryKey()
    .references(() => captures.id),
  bytes: bytea().notNull(),
  text: text().notNull(),
})
