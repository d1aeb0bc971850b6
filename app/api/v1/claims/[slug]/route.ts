import { answering } from '#lib/publishing/api/answering'
import { claimVersionOf } from '#lib/publishing/api/claims'
import { operations } from '#lib/publishing/api/operations'
import { getRecord } from '#lib/publishing/cached'

export const GET = answering(operations.getClaim, async ({ params: { slug } }) => {
  const record = await getRecord(slug)
  return record && claimVersionOf(record, record.number)
})
