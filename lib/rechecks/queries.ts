import 'server-only'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Executor } from '#db/client'
import { claims } from '#db/schema/claims'
import { installation } from '#db/schema/installation'
import { publicClaims } from '#db/schema/publications'

/** What names one day of one claim among the notifications. */
const subject = sql<string>`${publicClaims.claimId} || ' ' || ${publicClaims.recheckOn}`

/** Live versions whose day has come in the newsroom's time zone, that nobody works on and nobody was told of. */
export const listUntoldRechecks = (executor: Executor) =>
  executor
    .select({ claimId: publicClaims.claimId, number: publicClaims.number, subject })
    .from(publicClaims)
    .innerJoin(claims, and(eq(claims.id, publicClaims.claimId), eq(claims.state, 'published')))
    .innerJoin(installation, sql`true`)
    .where(
      and(
        isNotNull(publicClaims.recheckOn),
        sql`${publicClaims.recheckOn} <= (now() at time zone ${installation.timeZone})::date`,
        sql`not exists (select from notifications n where n.kind = 'recheck_due' and n.claim_id = ${publicClaims.claimId} and n.subject = ${subject})`,
      ),
    )
    .limit(1000)
