import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { locale as rootLocale } from 'next/root-params'
import { PolicyArticle } from '#components/pages/policy-article'
import { PublicPage } from '#components/site/public-page'
import { isLanguage } from '#lib/i18n/languages'
import { getNewsroom, getPolicyPage } from '#lib/publishing/cached'
import { alternatesOf, type Place } from '#lib/translated-page'

const place: Place = (links) => links.policy('method')

const find = (locale: string | undefined) => (isLanguage(locale) ? getPolicyPage('method', locale) : null)

export async function generateMetadata(): Promise<Metadata> {
  const locale = await rootLocale()
  const page = await find(locale)
  return page && isLanguage(locale) ? { title: page.title, alternates: alternatesOf(place, locale) } : {}
}

export default async function MethodologyPage() {
  const locale = await rootLocale()
  const page = await find(locale)
  if (!page || !isLanguage(locale)) notFound()
  const { timeZone } = await getNewsroom()
  return (
    <PublicPage place={place}>
      <PolicyArticle page={page} timeZone={timeZone} locale={locale} />
    </PublicPage>
  )
}
