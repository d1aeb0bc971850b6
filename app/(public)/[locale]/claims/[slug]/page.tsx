import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { VersionPage } from '#components/claims/version-page'
import { PublicPage } from '#components/site/public-page'
import { StructuredData } from '#components/site/structured-data'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom, getRecord, getSnapshot, listRelatives } from '#lib/publishing/cached'
import { getTranslatedBefore, getTranslation } from '#lib/publishing/cached-translations'
import { claimHead } from '#lib/publishing/claim-head'
import { claimReviewOf } from '#lib/publishing/claim-review'
import { siteAddress } from '#lib/publishing/site-address'
import { inTranslation } from '#lib/publishing/translation'
import type { Place } from '#lib/translated-page'

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
  const [t, locale, { name }] = await Promise.all([getTranslations('standing'), getLocale(), getNewsroom()])
  return claimHead(record, { withheld: t('withheldClaim'), newsroom: name, locale })
}

export default async function ClaimPage({ params }: Props) {
  const record = await find((await params).slug)
  const version = record?.versions.find((one) => one.number === record.number)
  if (!record || !version) notFound()
  const [newsroom, locale, t] = await Promise.all([getNewsroom(), getLocale(), getTranslations('verdict')])
  // What was said here stays readable in the history and at the versions' own addresses.
  if (version.mergedInto) permanentRedirect(publicLinks(locale).claim(version.mergedInto))
  const [claim, relatives, translation, translatedBefore] = await Promise.all([
    getSnapshot(record.slug, version.number),
    listRelatives(record.slug, record.claimId),
    getTranslation(record.slug, version.number, locale),
    getTranslatedBefore(record.slug, version.number, locale),
  ])
  const address = siteAddress()
  const review =
    claim &&
    claimReviewOf({
      claim: inTranslation(claim, translation),
      firstPublishedAt: record.firstPublishedAt,
      publishedAt: version.publishedAt,
      newsroom: { name: newsroom.name, address },
      locale,
      verdict: t(claim.verdict),
    })
  return (
    <PublicPage place={placeOf(record.slug)}>
      {review && <StructuredData data={review} />}
      <VersionPage
        record={record}
        version={version}
        claim={claim}
        newsroom={newsroom}
        site={address}
        locale={locale}
        translation={translation}
        translatedBefore={translatedBefore}
        relatives={relatives}
      />
    </PublicPage>
  )
}
