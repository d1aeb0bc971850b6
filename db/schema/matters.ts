import { and, eq, type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, check, text, uuid } from 'drizzle-orm/pg-core'
import type { Matter } from '#lib/matters/matter'
import { type RecordSubject, recordSubjects } from '#lib/records/record'
import { claims } from './claims.ts'
import { oneOf } from './columns.ts'

type Kept = { claimId: string | null; recordSubject: RecordSubject | null; recordId: string | null }
type Columns = Record<keyof Kept, AnyPgColumn>

/** Of a row that is about a claim or about another record. */
export const matterColumns = () => ({
  claimId: uuid().references(() => claims.id),
  recordSubject: text({ enum: recordSubjects }),
  recordId: uuid(),
})

/** About exactly one of them. */
export const matterChecks = (table: string, { claimId, recordSubject, recordId }: Columns) => [
  check(
    `${table}_matter`,
    sql`(${claimId} is null) = (${recordSubject} is not null) and (${recordSubject} is null) = (${recordId} is null)`,
  ),
  check(`${table}_record_subject`, oneOf(recordSubject, recordSubjects)),
]

export const rowOf = ({ of, id }: Matter): Kept =>
  of === 'claim'
    ? { claimId: id, recordSubject: null, recordId: null }
    : { claimId: null, recordSubject: of, recordId: id }

export function matterOf({ claimId, recordSubject, recordId }: Kept): Matter {
  if (claimId !== null) return { of: 'claim', id: claimId }
  if (recordSubject === null || recordId === null) throw new Error('a row about nothing')
  return { of: recordSubject, id: recordId }
}

export const isAbout = ({ claimId, recordSubject, recordId }: Columns, { of, id }: Matter): SQL | undefined =>
  of === 'claim' ? eq(claimId, id) : and(eq(recordSubject, of), eq(recordId, id))
