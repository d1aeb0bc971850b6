import { check, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import type { Verdict } from '#lib/claims/claim'
import { pageSlugs } from '#lib/pages/page'
import { id, instant, oneOf, version } from './columns.ts'

/** The site's own pages: method, corrections, funding. Working state, as of parties and topics. */
export const pages = pgTable(
  'pages',
  {
    id: id(),
    slug: text({ enum: pageSlugs }).notNull(),
    title: text().notNull(),
    language: text().notNull(),
    /** Markdown. */
    body: text().notNull(),
    version: version(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('pages_slug', oneOf(table.slug, pageSlugs)),
    unique('pages_of_language').on(table.slug, table.language),
  ],
)

/** The words of the verdict scale in one language. */
export const verdictLabels = pgTable('verdict_labels', {
  id: id(),
  language: text().notNull().unique(),
  labels: jsonb().$type<Record<Verdict, { word: string; meaning: string }>>().notNull(),
  version: version(),
  createdAt: instant().notNull().defaultNow(),
})
