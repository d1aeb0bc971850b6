import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { VersionPage } from '#components/claims/version-page'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom, getRecord, getSnapshot, listRelatives } from '#lib/publishing/cached'
import { getTranslatedBefore, getTranslation } from '#lib/publishing/cached-translations'
import { siteAddress } from '#lib/publishing/site-address'
import { toldIn } from '#lib/publishing/translation'
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
  const [t, locale] = await Promise.all([getTranslations('standing'), getLocale()])
  const { sentence, finding } = toldIn(record, locale)
  return {
    title: sentence ?? t('withheldClaim'),
    description: finding,
    alternates: alternatesOf(placeOf(record.slug), locale),
  }
}

export default async function ClaimPage({ params }: Props) {
  const record = await find((await params).slug)
  const version = record?.versions.find((one) => one.number === record.number)
  if (!record || !version) notFound()
  const [newsroom, locale] = await Promise.all([getNewsroom(), getLocale()])
  const [claim, relatives, translation, translatedBefore] = await Promise.all([
    getSnapshot(record.slug, version.number),
    listRelatives(record.slug, record.claimId),
    getTranslation(record.slug, version.number, locale),
    getTranslatedBefore(record.slug, version.number, locale),
  ])
  return (
    <PublicPage place={placeOf(record.slug)}>
      <VersionPage
        record={record}
        version={version}
        claim={claim}
        newsroom={newsroom}
        site={siteAddress()}
        locale={locale}
        translation={translation}
        translatedBefore={translatedBefore}
        relatives={relatives}
      />
    </PublicPage>
  )
}
