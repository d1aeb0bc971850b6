import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { TopicIndex } from '#components/indexes/topic-index'
import { PublicPage } from '#components/site/public-page'
import { isId } from '#lib/fields'
import { placeholder } from '#lib/i18n/languages'
import { listTopicIndex } from '#lib/publishing/cached-indexes'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ id: string }> }

export const generateStaticParams = () => [{ id: placeholder }]

const placeOf =
  (id: string): Place =>
  (links) =>
    links.topicsAfter(id)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  if (!isId(id)) return {}
  const t = await getTranslations('index')
  return { title: t('topics'), robots: { index: false }, alternates: alternatesOf(placeOf(id), await getLocale()) }
}

export default async function FurtherTopicsPage({ params }: Props) {
  const { id } = await params
  if (!isId(id)) notFound()
  return (
    <PublicPage place={placeOf(id)}>
      <TopicIndex {...(await listTopicIndex(id))} isFirst={false} locale={await getLocale()} />
    </PublicPage>
  )
}
