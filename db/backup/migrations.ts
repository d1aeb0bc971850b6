import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Migration = { tag: string; when: number; hash: string; statements: string[] }

const folder = join(import.meta.dirname, '../migrations')

/** Our migrations, as drizzle's migrator reads and remembers them. */
export function readMigrations(): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
  return journal.entries.map(({ tag, when }: { tag: string; when: number }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    const hash = createHash('sha256').update(text).digest('hex')
    return { tag, when, hash, statements: text.split('--> statement-breakpoint') }
  })
}

const namesOf = (migrations: Migration[], pattern: RegExp) =>
  new Set(
    migrations.flatMap(({ statements }) =>
      [...statements.join('\n').matchAll(pattern)].map((found) => found[1] as string),
    ),
  )

/** What our migrations made; whatever else is in the schema is somebody else's. */
export const ourTables = (migrations: Migration[]) =>
  namesOf(migrations, /^\s*CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)"?/gim)
export const ourFunctions = (migrations: Migration[]) => [
  ...namesOf(migrations, /^\s*CREATE (?:OR REPLACE )?FUNCTION "?(\w+)"?/gim),
  ...copied,
]

/** What is made of another function's definition, and so is named in no CREATE (0044_desk_search.sql). */
const copied = ['desk_names', 'desk_texts', 'found_desk_claims', 'words_of_desk_claim']
