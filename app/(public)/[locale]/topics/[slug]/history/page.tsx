import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublishedVersions } from '#components/records/published-versions'
import { PublicPage } from '#components/site/public-page'
import { PageHeader } from '#components/ui/page-header'
import { directionOf } from '#lib/i18n/direction'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom } from '#lib/publishing/cached'
import { getTopic } from '#lib/publishing/cached-subjects'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

/** Only what was published itself has versions of its own. */
async function find(params: Props['params']) {
  const topic = await getTopic((await params).slug)
  return topic && !('movedTo' in topic) && topic.versions.length > 0 ? topic : null
}

const placeOf =
  (slug: string): Place =>
  (links) =>
    links.topicHistory(slug)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await find(params)
  if (!topic) return {}
  const t = await getTranslations('history')
  return {
    title: `${t('title')}: ${topic.title}`,
    alternates: alternatesOf(placeOf(topic.slug), await getLocale()),
  }
}

export default async function TopicHistoryPage({ params }: Props) {
  const topic = await find(params)
  if (!topic) notFound()
  const locale = await getLocale()
  const t = await getTranslations('history')
  const { timeZone } = await getNewsroom()
  return (
    <PublicPage place={placeOf(topic.slug)}>
      <PageHeader title={t('title')} intro={t('intro')} />
      <p lang={topic.language} dir={directionOf(topic.language)} className="mt-6 max-w-measure font-serif text-title">
        <a href={publicLinks(locale).topic(topic.slug)}>{topic.title}</a>
      </p>
      <PublishedVersions versions={topic.versions} timeZone={timeZone} locale={locale} />
    </PublicPage>
  )
}
