import { answering } from '#lib/publishing/api/answering'
import { operations } from '#lib/publishing/api/operations'
import { sourceOf } from '#lib/publishing/api/records'
import { getSource } from '#lib/publishing/cached-subjects'

export const GET = answering(operations.getSource, async ({ params: { id } }) => {
  const source = await getSource(id)
  return source && sourceOf(source)
})
