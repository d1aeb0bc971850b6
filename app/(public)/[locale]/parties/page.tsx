import type { Metadata } from 'next'
import { locale as rootLocale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import { PartyIndex } from '#components/indexes/party-index'
import { PublicPage } from '#components/site/public-page'
import { isLanguage } from '#lib/i18n/languages'
import { listPartyIndex } from '#lib/publishing/cached-indexes'
import { alternatesOf, type Place } from '#lib/translated-page'

const place: Place = (links) => links.parties

export async function generateMetadata(): Promise<Metadata> {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return {}
  const t = await getTranslations('index')
  return { title: t('parties'), description: t('partiesIntro'), alternates: alternatesOf(place, locale) }
}

export default async function PartiesPage() {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return null
  return (
    <PublicPage place={place}>
      <PartyIndex {...(await listPartyIndex(null))} isFirst locale={locale} />
    </PublicPage>
  )
}
