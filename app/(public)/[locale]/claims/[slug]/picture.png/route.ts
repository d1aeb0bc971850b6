import { isLanguage } from '#lib/i18n/languages'
import { problemAnswer } from '#lib/publishing/api/problem'
import { sharedForSeconds } from '#lib/publishing/cache-control'
import { getNewsroom, getRecord } from '#lib/publishing/cached'
import { drawPicture } from '#lib/publishing/picture/picture'
import { picturedOf } from '#lib/publishing/picture/pictured'
import { getTexts } from '#lib/publishing/texts'

/** What is shown where people share the address of a claim. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params
  const record = isLanguage(locale) ? await getRecord(slug) : null
  if (!record || !isLanguage(locale)) return problemAnswer(404, 'There is nothing at this address')
  const [newsroom, t] = await Promise.all([getNewsroom(), getTexts(locale)])
  const picture = await drawPicture(picturedOf(record, { newsroom, locale, t }))
  return new Response(new Uint8Array(picture), {
    headers: { 'content-type': 'image/png', 'cache-control': sharedForSeconds },
  })
}
