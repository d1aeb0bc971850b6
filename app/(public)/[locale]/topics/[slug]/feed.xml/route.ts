import { answeringAtom } from '#lib/publishing/feeds/answers'
import { topicFeed } from '#lib/publishing/feeds/feeds'

export const GET = answeringAtom(topicFeed)
