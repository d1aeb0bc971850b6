import { answeringAtom } from '#lib/publishing/feeds/answers'
import { partyFeed } from '#lib/publishing/feeds/feeds'

export const GET = answeringAtom(partyFeed)
