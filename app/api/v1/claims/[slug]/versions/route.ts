import { answering } from '#lib/publishing/api/answering'
import { versionSummaryOf } from '#lib/publishing/api/claims'
import { operations } from '#lib/publishing/api/operations'
import { getRecord } from '#lib/publishing/cached'

export const GET = answering(operations.listVersions, async ({ params: { slug } }) => {
  const record = await getRecord(slug)
  return record && { data: record.versions.map((version) => versionSummaryOf(slug, version)), next: null }
})
