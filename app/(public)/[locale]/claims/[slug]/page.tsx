import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { VersionPage } from '#components/claims/version-page'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom, getRecord, getSnapshot, listRelatives } from '#lib/publishing/cached'
import { siteAddress } from '#lib/publishing/site-address'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

const find = (slug: string) => (slug === placeholder ? null : getRecord(slug))

const placeOf =
  (slug: string): Place =>
  (links) =>
    links.claim(slug)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await find((await params).slug)
  if (!record) return {}
  const t = await getTranslations('standing')
  return {
    title: record.sentence ?? t('withheldClaim'),
    description: record.finding,
    alternates: alternatesOf(placeOf(record.slug), await getLocale()),
  }
}

export default async function ClaimPage({ params }: Props) {
  const record = await find((await params).slug)
  const version = record?.versions.find((one) => one.number === record.number)
  if (!record || !version) notFound()
  const newsroom = await getNewsroom()
  const [claim, relatives] = await Promise.all([
    getSnapshot(record.slug, version.number),
    listRelatives(record.slug, record.claimId),
  ])
  return (
    <PublicPage place={placeOf(record.slug)}>
      <VersionPage
        record={record}
        version={version}
        claim={claim}
        newsroom={newsroom}
        site={siteAddress()}
        locale={await getLocale()}
        relatives={relatives}
      />
    </PublicPage>
  )
}
