import { isLanguage } from '#lib/i18n/languages'
import { problemAnswer } from '#lib/publishing/api/problem'
import { sharedForSeconds } from '#lib/publishing/cache-control'
import { getNewsroom, getRecord } from '#lib/publishing/cached'
import { cardOf } from '#lib/publishing/embed/card'
import { siteAddress } from '#lib/publishing/site-address'
import { getTexts } from '#lib/publishing/texts'

/** Always the newest version: whoever embedded a claim shows its correction, too. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params
  const record = isLanguage(locale) ? await getRecord(slug) : null
  if (!record || !isLanguage(locale)) return problemAnswer(404, 'There is nothing at this address')
  const [newsroom, t] = await Promise.all([getNewsroom(), getTexts(locale)])
  return new Response(cardOf({ record, newsroom, address: siteAddress(), locale, t }), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': sharedForSeconds },
  })
}
