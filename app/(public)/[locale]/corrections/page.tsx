import type { Metadata } from 'next'
import { locale as rootLocale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import { CorrectionPages } from '#components/corrections/correction-pages'
import { PublicPage } from '#components/site/public-page'
import { isLanguage } from '#lib/i18n/languages'
import { getNewsroom } from '#lib/publishing/cached'
import { listCorrections } from '#lib/publishing/cached-lists'
import { alternatesOf, type Place } from '#lib/translated-page'

const place: Place = (links) => links.corrections

export async function generateMetadata(): Promise<Metadata> {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return {}
  const t = await getTranslations('corrections')
  return { title: t('title'), description: t('intro'), alternates: alternatesOf(place, locale, place) }
}

export default async function CorrectionsPage() {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return null
  const { timeZone } = await getNewsroom()
  return (
    <PublicPage place={place}>
      <CorrectionPages {...(await listCorrections(null))} isFirst timeZone={timeZone} locale={locale} />
    </PublicPage>
  )
}
