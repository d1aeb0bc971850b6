import { answering } from '#lib/publishing/api/answering'
import { operations } from '#lib/publishing/api/operations'
import { useOf } from '#lib/publishing/api/records'
import { getSource, listUses } from '#lib/publishing/cached-subjects'

export const GET = answering(operations.listUses, async ({ params: { id }, query: { cursor } }) => {
  if (!(await getSource(id))) return null
  const { uses, next } = await listUses(id, cursor ?? null)
  return { data: uses.map(useOf), next }
})
