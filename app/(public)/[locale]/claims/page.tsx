import type { Metadata } from 'next'
import { locale as rootLocale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import { ClaimList } from '#components/claims/claim-list'
import { ItemList } from '#components/site/item-list'
import { PublicPage } from '#components/site/public-page'
import { isLanguage } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom, listClaims } from '#lib/publishing/cached'
import { alternatesOf, type Place } from '#lib/translated-page'

const place: Place = (links) => links.claims

export async function generateMetadata(): Promise<Metadata> {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return {}
  const t = await getTranslations('claims')
  return { title: t('title'), description: t('intro'), alternates: alternatesOf(place, locale) }
}

export default async function ClaimsPage() {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return null
  const { timeZone } = await getNewsroom()
  const list = await listClaims(null)
  const paths = list.claims.map(({ slug }) => publicLinks(locale).claim(slug))
  return (
    <PublicPage place={place}>
      <ItemList paths={paths} />
      <ClaimList {...list} isFirst timeZone={timeZone} locale={locale} />
    </PublicPage>
  )
}
