import type postgres from 'postgres'

/**
 * What a backup leaves out; every other table of ours is in it, also those that later versions add.
 * Sessions and one-time links would be worth something to whoever finds the file; attempts, what caches were told
 * and whose turn it is at a host are of the moment; projections are made anew from the publications.
 */
export const leftOut = [
  'sessions',
  'pending_sign_ins',
  'password_links',
  'sign_in_attempts',
  'fetch_hosts',
  'public_changes',
  'public_claims',
  'public_suspensions',
  'public_relations',
  'public_parties',
  'public_topics',
  'public_sources',
  'public_claim_parties',
  'public_claim_topics',
  'public_claim_sources',
  'public_statements',
  'public_citations',
  'public_translations',
  'public_translation_versions',
  'match_words',
  'match_claims',
  'match_postings',
  'public_words',
  'public_claim_languages',
  'public_stem_languages',
  'public_party_words',
  'public_beginnings',
  'public_sentences',
  'desk_words',
  'desk_stem_languages',
  'desk_beginnings',
]

export type Table = { name: string; columns: string[]; order: string }

/** The tables that go into a backup, each with its columns and an order of its rows that every server agrees on. */
export async function listTables(sql: postgres.TransactionSql, known: ReadonlySet<string>): Promise<Table[]> {
  const rows = await sql<{ name: string; columns: string[]; key: { name: string; is_text: boolean }[] | null }[]>`
    select c.relname as name,
      array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by a.attname) as columns,
      (select json_agg(json_build_object('name', a.attname, 'is_text', a.atttypid = 'text'::regtype) order by k.at)
       from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (attnum, at)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
       where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all (${leftOut})
    order by c.relname collate "C"`
  return rows
    .filter(({ name }) => known.has(name))
    .map(({ name, columns, key }) => {
      if (!key) throw new Error(`The table ${name} has no primary key to order its rows by.`)
      const order = key.map((column) => `${quoted(column.name)}${column.is_text ? ' collate "C"' : ''}`).join(', ')
      return { name, columns, order }
    })
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
export const listed = (names: readonly string[]) => names.map(quoted).join(', ')

/** Rows as text, one a line, in their order: the same bytes from every server and version. */
export async function* copyOut(tx: postgres.TransactionSql, { name, columns, order }: Table): AsyncGenerator<Buffer> {
  const rows = `select ${listed(columns)} from ${quoted(name)} order by ${order}`
  const stream = await tx.unsafe(`copy (${rows}) to stdout`).readable()
  for await (const data of stream) yield data
  // The driver stops listening to the server while nobody reads, and forgets to go on when that was at the end.
  stream._read(0)
}

/** Settings under which two servers write the same values as the same text. */
export async function speakPlainly(sql: postgres.TransactionSql) {
  await sql`select set_config('search_path', 'public, pg_temp', true), set_config('TimeZone', 'UTC', true),
    set_config('DateStyle', 'ISO, YMD', true), set_config('IntervalStyle', 'postgres', true),
    set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true),
    set_config('client_encoding', 'UTF8', true), set_config('statement_timeout', '0', true)`
}
