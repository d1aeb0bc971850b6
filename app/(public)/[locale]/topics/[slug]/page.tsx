import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { ItemList } from '#components/site/item-list'
import { PublicPage } from '#components/site/public-page'
import { TopicArticle } from '#components/topics/topic-article'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom } from '#lib/publishing/cached'
import { getTopic, listTopicClaims } from '#lib/publishing/cached-subjects'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

const find = (slug: string) => (slug === placeholder ? null : getTopic(slug))

const placeOf =
  (slug: string): Place =>
  (links) =>
    links.topic(slug)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await find((await params).slug)
  if (!topic || 'movedTo' in topic) return {}
  const place = placeOf(topic.slug)
  return { title: topic.title, alternates: alternatesOf(place, await getLocale(), place) }
}

export default async function TopicPage({ params }: Props) {
  const topic = await find((await params).slug)
  if (!topic) notFound()
  const locale = await getLocale()
  const links = publicLinks(locale)
  if ('movedTo' in topic) redirect(links.topic(topic.movedTo))
  const { timeZone } = await getNewsroom()
  const dossier = await listTopicClaims(topic.slug, topic.topicId, null)
  return (
    <PublicPage place={placeOf(topic.slug)}>
      <TopicArticle topic={topic} dossier={dossier} isFirst timeZone={timeZone} locale={locale} />
      <ItemList paths={dossier.claims.map(({ slug }) => links.claim(slug))} />
    </PublicPage>
  )
}
