import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { VersionPage } from '#components/claims/version-page'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom, getRecord, getSnapshot } from '#lib/publishing/cached'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string; number: string }> }

export const generateStaticParams = () => [{ slug: placeholder, number: placeholder }]

async function find(params: Props['params']) {
  const { slug, number } = await params
  if (!/^[1-9][0-9]{0,8}$/.test(number)) return null
  const record = await getRecord(slug)
  const version = record?.versions.find((one) => one.number === Number(number))
  return record && version ? { record, version } : null
}

const placeOf =
  (slug: string, number: number): Place =>
  (links) =>
    links.version(slug, number)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params)
  if (!found) return {}
  const { record, version } = found
  const t = await getTranslations('standing')
  return {
    title: record.sentence ?? t('withheldClaim'),
    robots: { index: false },
    alternates: alternatesOf(placeOf(record.slug, version.number), await getLocale()),
  }
}

export default async function ClaimVersionPage({ params }: Props) {
  const found = await find(params)
  if (!found) notFound()
  const { record, version } = found
  const { timeZone } = await getNewsroom()
  const claim = await getSnapshot(record.slug, version.number)
  return (
    <PublicPage place={placeOf(record.slug, version.number)}>
      <VersionPage record={record} version={version} claim={claim} timeZone={timeZone} locale={await getLocale()} />
    </PublicPage>
  )
}
