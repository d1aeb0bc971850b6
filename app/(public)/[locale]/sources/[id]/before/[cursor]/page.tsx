import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { PublicPage } from '#components/site/public-page'
import { SourceArticle } from '#components/sources/source-article'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom } from '#lib/publishing/cached'
import { getSource, listUses } from '#lib/publishing/cached-subjects'
import { readCursor } from '#lib/publishing/cursor'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ id: string; cursor: string }> }

export const generateStaticParams = () => [{ id: placeholder, cursor: placeholder }]

async function find(params: Props['params']) {
  const { id, cursor } = await params
  const source = readCursor(cursor) ? await getSource(id) : null
  return source && { source, cursor }
}

const placeOf =
  (id: string, cursor: string): Place =>
  (links) =>
    links.sourceBefore(id, cursor)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params)
  if (!found) return {}
  const { source, cursor } = found
  return {
    title: source.title,
    robots: { index: false },
    alternates: alternatesOf(placeOf(source.sourceId, cursor), await getLocale()),
  }
}

export default async function OlderUsesPage({ params }: Props) {
  const found = await find(params)
  if (!found) notFound()
  const { source, cursor } = found
  const { timeZone } = await getNewsroom()
  return (
    <PublicPage place={placeOf(source.sourceId, cursor)}>
      <SourceArticle
        source={source}
        {...(await listUses(source.sourceId, cursor))}
        isFirst={false}
        timeZone={timeZone}
        locale={await getLocale()}
      />
    </PublicPage>
  )
}
