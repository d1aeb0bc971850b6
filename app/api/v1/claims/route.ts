import { answering } from '#lib/publishing/api/answering'
import { claimSummaryOf } from '#lib/publishing/api/claims'
import { operations } from '#lib/publishing/api/operations'
import { listClaims } from '#lib/publishing/cached'

export const GET = answering(operations.listClaims, async ({ query: { cursor, limit } }) => {
  const { claims, next } = await listClaims(cursor ?? null, limit)
  return { data: claims.map(claimSummaryOf), next }
})
