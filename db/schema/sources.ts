import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Proposal } from '#lib/intakes/intake'
import { captureMethods, sourceKinds } from '#lib/sources/source'
import { id, instant, oneOf, version, worldDate } from './columns.ts'
import { people } from './people.ts'

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
    /** What other spellings of the same address have in common (lib/addresses); null without an address. */
    addressKey: text(),
    /** Where an archive that the editor trusts keeps a copy for readers. */
    archivedUrl: text(),
    /** Nothing here asks its address for anything, not even the weekly look. */
    neverFetch: boolean().notNull().default(false),
    /** An editor has said what it is; until then it is only an address, and no claim that cites it is submitted. */
    described: boolean().notNull().default(true),
    version: version(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('sources_kind', oneOf(table.kind, sourceKinds)),
    check(
      'sources_addresses',
      sql`(${table.url} ~* '^https?://') is not false and (${table.archivedUrl} ~* '^https?://') is not false`,
    ),
    index('sources_created').on(table.createdAt),
    index('sources_address').on(table.addressKey),
  ],
)

/** An immutable copy of a source at one instant. Its text is in `capture_bodies`, its bytes in the blob that they name. */
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
    /** Of the bytes; null for those kept before it was counted. */
    size: integer(),
    /** The name of an uploaded file. */
    fileName: text(),
    /** When the web archive that was uploaded says it was made. */
    recordedAt: instant(),
    /** The address that was asked first, and each that it led to, with its answer. */
    redirects: jsonb().$type<{ url: string; status: number }[]>(),
    finalUrl: text(),
    status: integer(),
    headers: jsonb().$type<[string, string][]>(),
    /** Null: the weekly look at the sources of published claims. */
    capturedBy: uuid().references(() => people.id),
    capturedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('captures_method', oneOf(table.method, captureMethods)),
    unique('captures_of_source').on(table.id, table.sourceId),
    index('captures_source').on(table.sourceId, table.capturedAt),
    index('captures_bytes').on(table.bytesSha256),
    index('captures_text').on(table.textSha256),
  ],
)

export const captureBodies = pgTable('capture_bodies', {
  captureId: uuid()
    .primaryKey()
    .references(() => captures.id),
  /** The pages of a document are divided by form feeds. */
  text: text().notNull(),
  /** What the document says of itself. */
  proposals: jsonb().$type<Proposal[]>().notNull().default([]),
})
