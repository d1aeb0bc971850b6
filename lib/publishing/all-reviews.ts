import 'server-only'
import { isLanguage, languages } from '#lib/i18n/languages'
import { getNewsroom } from './cached.ts'
import { feedItemOf, writeReviewFeed } from './review-feed.ts'
import { listLive } from './review-queries.ts'
import { siteAddress } from './site-address.ts'
import { getTexts } from './texts.ts'

const atOnce = 100

/** Every ClaimReview, in the newsroom's language where the site speaks it. */
export async function readAllReviews() {
  const { name, language } = await getNewsroom()
  const locale = isLanguage(language) ? language : languages[0]
  const t = await getTexts(locale)
  const newsroom = { name, address: siteAddress() }
  async function* pages() {
    for (let after: string | null = null; ; ) {
      const live = await listLive(after, atOnce)
      yield live.map((each) => feedItemOf({ ...each, newsroom, locale, verdict: t(`verdict.${each.claim.verdict}`) }))
      after = live.at(-1)?.claimId ?? null
      if (live.length < atOnce) return
    }
  }
  return writeReviewFeed(newsroom, pages())
}
