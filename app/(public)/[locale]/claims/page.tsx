import type { Metadata } from 'next'
import { locale as rootLocale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import { ClaimList } from '#components/claims/claim-list'
import { isLanguage } from '#lib/i18n/languages'
import { getNewsroom, listClaims } from '#lib/publishing/cached'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims')
  return { title: t('title'), description: t('intro') }
}

export default async function ClaimsPage() {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return null
  const { timeZone } = await getNewsroom()
  return <ClaimList {...(await listClaims(null))} isFirst timeZone={timeZone} locale={locale} />
}
