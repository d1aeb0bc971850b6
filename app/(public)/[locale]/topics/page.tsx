import type { Metadata } from 'next'
import { locale as rootLocale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import { TopicIndex } from '#components/indexes/topic-index'
import { PublicPage } from '#components/site/public-page'
import { isLanguage } from '#lib/i18n/languages'
import { listTopicIndex } from '#lib/publishing/cached-indexes'
import { alternatesOf, type Place } from '#lib/translated-page'

const place: Place = (links) => links.topics

export async function generateMetadata(): Promise<Metadata> {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return {}
  const t = await getTranslations('index')
  return { title: t('topics'), description: t('topicsIntro'), alternates: alternatesOf(place, locale) }
}

export default async function TopicsPage() {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return null
  return (
    <PublicPage place={place}>
      <TopicIndex {...(await listTopicIndex(null))} isFirst locale={locale} />
    </PublicPage>
  )
}
