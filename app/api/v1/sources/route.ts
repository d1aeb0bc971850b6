import { answering } from '#lib/publishing/api/answering'
import { operations } from '#lib/publishing/api/operations'
import { sourceSummaryOf } from '#lib/publishing/api/records'
import { listSources } from '#lib/publishing/cached-subjects'

export const GET = answering(operations.listSources, async ({ query: { cursor, limit } }) => {
  const { sources, next } = await listSources(cursor ?? null, limit)
  return { data: sources.map(sourceSummaryOf), next }
})
