import { sql } from 'drizzle-orm'
import { check, pgTable, text } from 'drizzle-orm/pg-core'
import { id, instant, version } from './columns.ts'

/** A dossier: claims that belong together. */
export const topics = pgTable(
  'topics',
  {
    id: id(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    language: text().notNull(),
    introduction: text(),
    version: version(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [check('topics_slug', sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)],
)
