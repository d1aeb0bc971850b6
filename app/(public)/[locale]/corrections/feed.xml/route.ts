import { answeringAtom } from '#lib/publishing/feeds/answers'
import { correctionFeed } from '#lib/publishing/feeds/feeds'

export const GET = answeringAtom(correctionFeed)
