import type postgres from 'postgres'
import type { PublishedClaim } from '#lib/publishing/snapshot'
import { sha256 } from '#lib/sha256'
import { type Timing, timingOf } from '../measuring/timing.ts'
import { madeUp } from './publication.ts'

const many = 100
/** Numbers that no record grows to. */
const beyond = 50_000_000

/** Whether a question that a claim answers is answered with it. */
export type Find = (claim: PublishedClaim) => Promise<boolean>

/** How long it takes to project one new claim, and that what comes right after finds it. They are gone afterwards. */
export async function publishOneByOne(sql: postgres.Sql, finds: Record<string, Find>): Promise<Timing> {
  const times: number[] = []
  const claims = Array.from({ length: many }, (_, at) => madeUp(beyond + at)).filter(({ fate }) => fate === 'stands')
  for (const { content } of claims) {
    times.push(await publish(sql, content))
    for (const [name, find] of Object.entries(finds)) {
      if (!(await find(content))) throw new Error(`${content.slug} was published, but ${name} does not find it.`)
    }
  }
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    for (const { content } of claims) {
      await tx`delete from publication_bodies where publication_id in (select id from publications where claim_id = ${content.id})`
      await tx`delete from publications where claim_id = ${content.id}`
      await tx`select project_claim(${content.id})`
    }
  })
  return timingOf(times)
}

/** @returns the milliseconds until the projections were committed */
async function publish(sql: postgres.Sql, content: PublishedClaim): Promise<number> {
  const body = JSON.stringify(content)
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    const [row] =
      await tx`insert into publications (claim_id, number, kind, hash) values (${content.id}, 1, 'first', ${sha256(body)}) returning id`
    await tx`insert into publication_bodies values (${row?.id}, ${body})`
  })
  const began = performance.now()
  await sql`select project_claim(${content.id})`
  return performance.now() - began
}
