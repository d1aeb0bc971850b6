import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClaimList } from '#components/claims/claim-list'
import { ItemList } from '#components/site/item-list'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom, listClaims } from '#lib/publishing/cached'
import { readCursor } from '#lib/publishing/cursor'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ cursor: string }> }

export const generateStaticParams = () => [{ cursor: placeholder }]

const placeOf =
  (cursor: string): Place =>
  (links) =>
    links.claimsBefore(cursor)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cursor } = await params
  if (!readCursor(cursor)) return {}
  const t = await getTranslations('claims')
  return { title: t('title'), robots: { index: false }, alternates: alternatesOf(placeOf(cursor), await getLocale()) }
}

export default async function OlderClaimsPage({ params }: Props) {
  const { cursor } = await params
  if (!readCursor(cursor)) notFound()
  const { timeZone } = await getNewsroom()
  const locale = await getLocale()
  const list = await listClaims(cursor)
  const paths = list.claims.map(({ slug }) => publicLinks(locale).claim(slug))
  return (
    <PublicPage place={placeOf(cursor)}>
      <ItemList paths={paths} />
      <ClaimList {...list} isFirst={false} timeZone={timeZone} locale={locale} />
    </PublicPage>
  )
}
