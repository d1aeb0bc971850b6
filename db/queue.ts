import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from './client.ts'

type Job = { payload: object; runAt: Date | undefined; key: string | undefined }

/** Adds a job in the caller's transaction: it is there when that is committed, and only then. */
export async function addJob(tx: Transaction, name: string, { payload, runAt, key }: Job): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
      run_at := ${runAt?.toISOString() ?? null}::timestamptz, job_key := ${key ?? null})`)
}
