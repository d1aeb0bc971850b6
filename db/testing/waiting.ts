import type postgres from 'postgres'

/** Until somebody in this test file's database waits for what another has locked. */
export async function untilSomebodyWaits(sql: postgres.Sql): Promise<void> {
  for (;;) {
    const [found] = await sql`
      select exists (
        select from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()) as yes`
    if (found?.yes) return
  }
}
