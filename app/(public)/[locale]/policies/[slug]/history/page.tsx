import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PolicyHistory } from '#components/pages/policy-history'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom } from '#lib/publishing/cached'
import { alternatesOf } from '#lib/translated-page'
import { findPolicy } from '../find.ts'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await getLocale()
  const found = await findPolicy((await params).slug, locale)
  if (!found) return {}
  const t = await getTranslations('policy')
  return {
    title: `${t('versions')}: ${found.page.title}`,
    alternates: alternatesOf((links) => links.policyHistory(found.slug), locale),
  }
}

export default async function PolicyHistoryPage({ params }: Props) {
  const locale = await getLocale()
  const found = await findPolicy((await params).slug, locale)
  if (!found) notFound()
  const { slug, page } = found
  const { timeZone } = await getNewsroom()
  return (
    <PublicPage place={(links) => links.policyHistory(slug)}>
      <PolicyHistory page={page} address={publicLinks(locale).policy(slug)} timeZone={timeZone} locale={locale} />
    </PublicPage>
  )
}
