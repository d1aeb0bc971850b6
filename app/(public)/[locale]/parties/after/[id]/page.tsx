import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PartyIndex } from '#components/indexes/party-index'
import { PublicPage } from '#components/site/public-page'
import { isId } from '#lib/fields'
import { placeholder } from '#lib/i18n/languages'
import { listPartyIndex } from '#lib/publishing/cached-indexes'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ id: string }> }

export const generateStaticParams = () => [{ id: placeholder }]

const placeOf =
  (id: string): Place =>
  (links) =>
    links.partiesAfter(id)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  if (!isId(id)) return {}
  const t = await getTranslations('index')
  return { title: t('parties'), robots: { index: false }, alternates: alternatesOf(placeOf(id), await getLocale()) }
}

export default async function FurtherPartiesPage({ params }: Props) {
  const { id } = await params
  if (!isId(id)) notFound()
  return (
    <PublicPage place={placeOf(id)}>
      <PartyIndex {...(await listPartyIndex(id))} isFirst={false} locale={await getLocale()} />
    </PublicPage>
  )
}
