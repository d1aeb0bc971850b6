import { everything } from './site.ts'

/** What a request changes that changed nothing: when somebody was last seen, and that somebody tried to get in. */
const unobserved: Record<string, string[]> = { sessions: ['last_seen_at'], sign_in_attempts: ['*'] }

let query: string | undefined

/** One line per table, of all its rows as they lie there. */
export async function digest(): Promise<string> {
  query ??= await write()
  const [row] = await everything.unsafe(query)
  return row?.digest
}

async function write() {
  const tables = await everything<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname in ('public', 'drizzle') and not tablename = any(${unseen}) order by 1`
  const lines = tables.map(({ name }) => {
    const row = unobserved[name] ? `(to_jsonb(t) - '{${unobserved[name]}}'::text[])::text` : 't::text'
    const schema = name === '__drizzle_migrations' ? 'drizzle' : 'public'
    return `select '${name} ' || md5(coalesce(string_agg(${row}, E'\\n' order by ${unobserved[name] ? 'id' : 'ctid'}), '')) as line from ${schema}."${name}" t`
  })
  return `select string_agg(line, E'\\n' order by line) as digest from (${lines.join(' union all ')}) lines`
}

const unseen = Object.keys(unobserved).filter((table) => unobserved[table]?.includes('*'))

/** How far the database has written; the same before and after what changed nothing. */
export async function written(): Promise<string> {
  const [row] = await everything`select pg_current_wal_insert_lsn()::text as place`
  return row?.place
}
