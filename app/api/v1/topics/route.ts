import { answering } from '#lib/publishing/api/answering'
import { operations } from '#lib/publishing/api/operations'
import { topicSummaryOf } from '#lib/publishing/api/records'
import { listTopics } from '#lib/publishing/cached-subjects'

export const GET = answering(operations.listTopics, async ({ query: { cursor, limit } }) => {
  const { topics, next } = await listTopics(cursor ?? null, limit)
  return { data: topics.map(topicSummaryOf), next }
})
