import { dataLinks } from '#lib/links'
import { answering, Moved } from '#lib/publishing/api/answering'
import { operations } from '#lib/publishing/api/operations'
import { topicOf } from '#lib/publishing/api/records'
import { getTopic } from '#lib/publishing/cached-subjects'

export const GET = answering(operations.getTopic, async ({ params: { slug } }) => {
  const topic = await getTopic(slug)
  if (topic && 'movedTo' in topic) return new Moved(dataLinks.topic(topic.movedTo))
  return topic && topicOf(topic)
})
