import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { PublicPage } from '#components/site/public-page'
import { TopicArticle } from '#components/topics/topic-article'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom } from '#lib/publishing/cached'
import { getTopic, listTopicClaims } from '#lib/publishing/cached-subjects'
import { readCursor } from '#lib/publishing/cursor'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string; cursor: string }> }

export const generateStaticParams = () => [{ slug: placeholder, cursor: placeholder }]

async function find(params: Props['params']) {
  const { slug, cursor } = await params
  const topic = readCursor(cursor) ? await getTopic(slug) : null
  return topic && !('movedTo' in topic) ? { topic, cursor } : null
}

const placeOf =
  (slug: string, cursor: string): Place =>
  (links) =>
    links.topicBefore(slug, cursor)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params)
  if (!found) return {}
  const { topic, cursor } = found
  return {
    title: topic.title,
    robots: { index: false },
    alternates: alternatesOf(placeOf(topic.slug, cursor), await getLocale()),
  }
}

export default async function OlderTopicClaimsPage({ params }: Props) {
  const found = await find(params)
  if (!found) notFound()
  const { topic, cursor } = found
  const { timeZone } = await getNewsroom()
  const dossier = await listTopicClaims(topic.slug, topic.topicId, cursor)
  return (
    <PublicPage place={placeOf(topic.slug, cursor)}>
      <TopicArticle topic={topic} dossier={dossier} isFirst={false} timeZone={timeZone} locale={await getLocale()} />
    </PublicPage>
  )
}
