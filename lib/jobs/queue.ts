import 'server-only'
import type { Transaction } from '#db/client'
import { addJob } from '#db/queue'
import type { TaskName } from './tasks.ts'

/** Ids and names of things; never their content, which is read when the job runs. */
export type Payload = Record<string, string | number>

/**
 * Lets a job be done once the caller's transaction is committed, now or from an instant on. Of one key only the newest
 * waits. It may be done more than once, after a crash: its handler must not mind.
 */
export async function enqueue(
  tx: Transaction,
  name: TaskName,
  payload: Payload,
  { runAt, key }: { runAt?: Date; key?: string } = {},
): Promise<void> {
  await addJob(tx, name, { payload, runAt, key })
}
