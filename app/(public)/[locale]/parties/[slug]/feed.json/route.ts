import { answeringJsonFeed } from '#lib/publishing/feeds/answers'
import { partyFeed } from '#lib/publishing/feeds/feeds'

export const GET = answeringJsonFeed(partyFeed)
