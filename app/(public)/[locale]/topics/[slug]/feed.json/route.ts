import { answeringJsonFeed } from '#lib/publishing/feeds/answers'
import { topicFeed } from '#lib/publishing/feeds/feeds'

export const GET = answeringJsonFeed(topicFeed)
