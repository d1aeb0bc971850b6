import { dataLinks, publicLinks } from '#lib/links'
import { absolute } from '#lib/publishing/api/claims'
import { operations } from '#lib/publishing/api/operations'
import { taking } from '#lib/publishing/api/taking'
import { matchPublished } from '#lib/publishing/match-queries'

const pages = publicLinks('en')

export const POST = taking(operations.matchText, async ({ text, limit }) => {
  const matches = await matchPublished(text, limit)
  return {
    data: matches.map(({ slug, retracted, publishedAt, language, sentence, verdict, finding, score, likely }) => ({
      ...{ slug, url: absolute(pages.claim(slug)), api: absolute(dataLinks.claim(slug)) },
      ...{ state: retracted ? ('retracted' as const) : ('live' as const), language, sentence, verdict, finding },
      ...{ publishedAt: publishedAt.toISOString(), score, likely },
    })),
  }
})
