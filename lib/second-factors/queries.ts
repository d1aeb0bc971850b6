import 'server-only'
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { installation } from '#db/schema/installation'
import { recoveryCodes, secondFactors } from '#db/schema/second-factors'
import type { Actor } from '#lib/people/person'
import { openSecret } from './secret.ts'

type OwnSecondFactor =
  | { state: 'none' }
  /** Its secret is told until it is confirmed, and never after. */
  | { state: 'begun'; secret: string }
  | { state: 'on'; since: Date; codesLeft: number }

export async function getOwnSecondFactor(actor: Actor): Promise<OwnSecondFactor> {
  const [factor] = await db().select().from(secondFactors).where(eq(secondFactors.personId, actor.id))
  if (!factor) return { state: 'none' }
  if (!factor.confirmedAt) return readBegun(factor.secret, actor)
  const [left] = await db()
    .select({ codes: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, actor.id), isNull(recoveryCodes.usedAt)))
  return { state: 'on', since: factor.confirmedAt, codesLeft: left?.codes ?? 0 }
}

/** Whether the newsroom asks everybody of this role for a second factor. */
export async function isSecondFactorRequired({ role }: Actor): Promise<boolean> {
  const [asked] = await db()
    .select({ yes: sql<boolean>`${role} = any(${installation.secondFactorRoles})` })
    .from(installation)
  return asked?.yes ?? false
}

/** One that can't be read any more is begun anew. */
function readBegun(secret: string, actor: Actor): OwnSecondFactor {
  try {
    return { state: 'begun', secret: openSecret(secret, actor.id) }
  } catch {
    return { state: 'none' }
  }
}
