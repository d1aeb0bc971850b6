import { answeringAtom } from '#lib/publishing/feeds/answers'
import { siteFeed } from '#lib/publishing/feeds/feeds'

export const GET = answeringAtom(siteFeed)
