import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { VersionPage } from '#components/claims/version-page'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom, getSnapshot } from '#lib/publishing/cached'
import { getTranslatedBefore, getTranslation } from '#lib/publishing/cached-translations'
import { findVersion } from '#lib/publishing/found-version'
import { siteAddress } from '#lib/publishing/site-address'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string; number: string }> }

export const generateStaticParams = () => [{ slug: placeholder, number: placeholder }]

async function find(params: Props['params']) {
  const { slug, number } = await params
  return findVersion(slug, number)
}

const placeOf =
  (slug: string, number: number): Place =>
  (links) =>
    links.version(slug, number)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params)
  if (!found) return {}
  const { record, version } = found
  const [t, locale] = await Promise.all([getTranslations('standing'), getLocale()])
  const translation = await getTranslation(record.slug, version.number, locale)
  return {
    title: (translation ?? record).sentence ?? t('withheldClaim'),
    robots: { index: false },
    alternates: alternatesOf(placeOf(record.slug, version.number), locale),
  }
}

export default async function ClaimVersionPage({ params }: Props) {
  const found = await find(params)
  if (!found) notFound()
  const { record, version } = found
  const [newsroom, locale] = await Promise.all([getNewsroom(), getLocale()])
  const [claim, translation, translatedBefore] = await Promise.all([
    getSnapshot(record.slug, version.number),
    getTranslation(record.slug, version.number, locale),
    getTranslatedBefore(record.slug, version.number, locale),
  ])
  return (
    <PublicPage place={placeOf(record.slug, version.number)}>
      <VersionPage
        record={record}
        version={version}
        claim={claim}
        newsroom={newsroom}
        site={siteAddress()}
        locale={locale}
        translation={translation}
        translatedBefore={translatedBefore}
      />
    </PublicPage>
  )
}
