import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { PublicPage } from '#components/site/public-page'
import { SourceArticle } from '#components/sources/source-article'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom } from '#lib/publishing/cached'
import { getSource, listUses } from '#lib/publishing/cached-subjects'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ id: string }> }

export const generateStaticParams = () => [{ id: placeholder }]

const placeOf =
  (id: string): Place =>
  (links) =>
    links.source(id)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await getSource((await params).id)
  return source ? { title: source.title, alternates: alternatesOf(placeOf(source.sourceId), await getLocale()) } : {}
}

export default async function SourcePage({ params }: Props) {
  const source = await getSource((await params).id)
  if (!source) notFound()
  const { timeZone } = await getNewsroom()
  return (
    <PublicPage place={placeOf(source.sourceId)}>
      <SourceArticle
        source={source}
        {...(await listUses(source.sourceId, null))}
        isFirst
        timeZone={timeZone}
        locale={await getLocale()}
      />
    </PublicPage>
  )
}
