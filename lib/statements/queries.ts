import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Executor } from '#db/client'
import { statements } from '#db/schema/statements'
import { Refusal } from '#lib/refusal'

/** @throws Refusal when the claim has no such statement */
export async function requireStatement(executor: Executor, claimId: string, id: string): Promise<void> {
  const row = and(eq(statements.id, id), eq(statements.claimId, claimId))
  const [found] = await executor.select({ id: statements.id }).from(statements).where(row)
  if (!found) throw new Refusal('not_found')
}
