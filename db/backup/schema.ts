import type postgres from 'postgres'
import { type Migration, ourFunctions, ourTables } from './migrations.ts'
import { listed, quoted } from './tables.ts'

/** Removes what our migrations made, and nothing of anybody else's. */
export async function dropOurs(tx: postgres.TransactionSql, migrations: Migration[]) {
  const functions = await tx<{ signature: string }[]>`
    select p.oid::regprocedure::text as signature from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname = any (${ourFunctions(migrations)})`
  for (const { signature } of functions) await tx.unsafe(`drop function if exists ${signature} cascade`)
  const tables = await tx<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname = any (${[...ourTables(migrations)]})`
  if (tables.length > 0) await tx.unsafe(`drop table ${listed(tables.map(({ name }) => name))}`)
  // Who may touch the tables of the jobs is said by our migrations, too.
  const policies = await tx<{ name: string; tbl: string }[]>`
    select policyname as name, tablename as tbl from pg_policies where schemaname = 'graphile_worker'`
  for (const { name, tbl } of policies) {
    await tx.unsafe(`drop policy ${quoted(name)} on graphile_worker.${quoted(tbl)}`)
  }
  await tx`delete from drizzle.__drizzle_migrations`
}

/** As drizzle's migrator does, but in the transaction of the restore. */
export async function applyMigrations(tx: postgres.TransactionSql, migrations: Migration[]) {
  for (const { statements, hash, when } of migrations) {
    for (const statement of statements) if (statement.trim()) await tx.unsafe(statement)
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`
  }
}
