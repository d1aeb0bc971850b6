import type { Metadata } from 'next'
import { locale as rootLocale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import { ClaimListing } from '#components/claims/claim-listing'
import { PublicPage } from '#components/site/public-page'
import { StructuredData } from '#components/site/structured-data'
import { isLanguage } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom, listClaims, listPolicyPages } from '#lib/publishing/cached'
import { siteAddress } from '#lib/publishing/site-address'
import { newsroomOf } from '#lib/publishing/structured-data'
import { alternatesOf, type Place } from '#lib/translated-page'

const onTheFront = 9

const place: Place = (links) => links.front

export async function generateMetadata(): Promise<Metadata> {
  const locale = await rootLocale()
  return isLanguage(locale) ? { alternates: alternatesOf(place, locale) } : {}
}

export default async function FrontPage() {
  const locale = await rootLocale()
  if (!isLanguage(locale)) return null
  const t = await getTranslations('front')
  const [{ name, timeZone }, pages] = await Promise.all([getNewsroom(), listPolicyPages(locale)])
  const { claims } = await listClaims(null, onTheFront)
  // A finding that no longer stands leads no page.
  const lead = claims.find((claim) => !claim.retracted && !claim.suspended && !claim.withheld) ?? claims[0]
  const others = claims.filter((claim) => claim !== lead)
  return (
    <PublicPage place={place}>
      <StructuredData data={newsroomOf({ name, address: siteAddress() }, pages, locale)} />
      <h1 className="sr-only">{t('title')}</h1>
      {!lead && (
        <div className="max-w-measure py-16">
          <p className="font-medium font-serif text-headline">{t('empty')}</p>
          <p className="mt-3">{t('emptyText')}</p>
        </div>
      )}
      {lead && <ClaimListing claim={lead} timeZone={timeZone} locale={locale} size="lead" />}
      {others.length > 0 && (
        <ul className="mt-12 grid grid-cols-1 gap-x-10 gap-y-8 tablet:grid-cols-2">
          {others.map((claim) => (
            <li key={claim.claimId} className="border-line border-t pt-5">
              <ClaimListing claim={claim} timeZone={timeZone} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {lead && (
        <p className="mt-12 border-ink border-t pt-4">
          <a href={publicLinks(locale).claims}>{t('all')}</a>
        </p>
      )}
    </PublicPage>
  )
}
