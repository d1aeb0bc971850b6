import { answeringJsonFeed } from '#lib/publishing/feeds/answers'
import { siteFeed } from '#lib/publishing/feeds/feeds'

export const GET = answeringJsonFeed(siteFeed)
