import type postgres from 'postgres'
import { StartupError } from '#lib/startup-error'

const oldestServer = 15

/** Old or badly encoded servers are refused before anything is written to them. */
export async function checkServer(sql: postgres.Sql) {
  const [row] = await sql`
    select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding, current_database() as name`
  if (row?.major < oldestServer) {
    throw new StartupError({
      what: `The database server is PostgreSQL ${row?.version}, which is too old.`,
      mend: `Use PostgreSQL ${oldestServer} or newer, or unset DATABASE_URL to use the embedded one.`,
    })
  }
  if (row?.encoding !== 'UTF8') {
    throw new StartupError({
      what: `The database "${row?.name}" is encoded in ${row?.encoding}, not in UTF-8.`,
      mend: `Create one that is: create database counterclaim encoding 'UTF8' template template0;`,
    })
  }
}

/** Whether a Counterclaim has been installed here: its one row in `installation` says so. */
export async function isOurs(sql: postgres.Sql): Promise<boolean> {
  const [table] = await sql`select count(*)::int as columns from information_schema.columns
    where table_schema = 'public' and table_name = 'installation' and column_name in ('id', 'name', 'time_zone')`
  if (table?.columns !== 3) return false
  const rows = await sql`select from public.installation`
  return rows.length === 1
}

/** Tables, views and the like that neither we, our tools nor an extension made. */
export async function refuseForeign(sql: postgres.Sql) {
  const found = await sql`
    select c.oid::regclass::text as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and n.nspname not in ('drizzle', 'graphile_worker', 'information_schema') and n.nspname !~ '^pg_'
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by 1`
  if (found.length === 0) return
  const names = found.slice(0, 3).map(({ name }) => name)
  const more = found.length > names.length ? ` and ${found.length - names.length} more` : ''
  throw new StartupError({
    what: `This database is not Counterclaim's: it holds ${names.join(', ')}${more}, which we don't know.`,
    mend: 'Nothing was changed in it. Let DATABASE_URL name an empty database.',
  })
}
