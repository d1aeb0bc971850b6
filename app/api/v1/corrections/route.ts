import { answering } from '#lib/publishing/api/answering'
import { correctionOf } from '#lib/publishing/api/corrections'
import { operations } from '#lib/publishing/api/operations'
import { listCorrections } from '#lib/publishing/cached-lists'

export const GET = answering(operations.listCorrections, async ({ query: { cursor, limit } }) => {
  const { corrections, next } = await listCorrections(cursor ?? null, limit)
  return { data: corrections.map(correctionOf), next }
})
