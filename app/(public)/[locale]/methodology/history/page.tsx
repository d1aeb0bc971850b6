import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { locale as rootLocale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import { PolicyHistory } from '#components/pages/policy-history'
import { PublicPage } from '#components/site/public-page'
import { isLanguage } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom, getPolicyPage } from '#lib/publishing/cached'
import { alternatesOf, type Place } from '#lib/translated-page'

const place: Place = (links) => links.policyHistory('method')

const find = (locale: string | undefined) => (isLanguage(locale) ? getPolicyPage('method', locale) : null)

export async function generateMetadata(): Promise<Metadata> {
  const locale = await rootLocale()
  const page = await find(locale)
  if (!page || !isLanguage(locale)) return {}
  const t = await getTranslations('policy')
  return { title: `${t('versions')}: ${page.title}`, alternates: alternatesOf(place, locale) }
}

export default async function MethodologyHistoryPage() {
  const locale = await rootLocale()
  const page = await find(locale)
  if (!page || !isLanguage(locale)) notFound()
  const { timeZone } = await getNewsroom()
  return (
    <PublicPage place={place}>
      <PolicyHistory page={page} address={publicLinks(locale).policy('method')} timeZone={timeZone} locale={locale} />
    </PublicPage>
  )
}
