import { answering } from '#lib/publishing/api/answering'
import { operations } from '#lib/publishing/api/operations'
import { partySummaryOf } from '#lib/publishing/api/records'
import { listParties } from '#lib/publishing/cached-subjects'

export const GET = answering(operations.listParties, async ({ query: { cursor, limit } }) => {
  const { parties, next } = await listParties(cursor ?? null, limit)
  return { data: parties.map(partySummaryOf), next }
})
