import type { Metadata } from 'next'
import { locale as rootLocale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import { ClaimListing } from '#components/claims/claim-listing'
import { FrontBeside } from '#components/front/front-beside'
import { ItemList } from '#components/site/item-list'
import { PublicPage } from '#components/site/public-page'
import { StructuredData } from '#components/site/structured-data'
import { isLanguage } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom, listClaims, listPolicyPages } from '#lib/publishing/cached'
import { listLatestTopics } from '#lib/publishing/cached-indexes'
import { listCorrections } from '#lib/publishing/cached-lists'
import { siteAddress } from '#lib/publishing/site-address'
import { newsroomOf } from '#lib/publishing/structured-data'
import { alternatesOf, type Place } from '#lib/translated-page'

const onTheFront = 11
const latestCorrections = 3
const latestTopics = 6

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
  const [{ claims }, { corrections }, topics] = await Promise.all([
    listClaims(null, onTheFront),
    listCorrections(null, latestCorrections),
    listLatestTopics(latestTopics),
  ])
  // A finding that no longer stands leads no page.
  const lead = claims.find((claim) => !claim.retracted && !claim.suspended && !claim.withheld) ?? claims[0]
  const others = claims.filter((claim) => claim !== lead)
  const links = publicLinks(locale)
  const paths = claims.map(({ slug }) => links.claim(slug))
  return (
    <PublicPage place={place}>
      <StructuredData data={newsroomOf({ name, address: siteAddress() }, pages, locale)} />
      <ItemList paths={paths} />
      <h1 className="sr-only">{t('title')}</h1>
      {!lead && (
        <div className="max-w-measure py-16">
          <p className="font-medium font-serif text-headline">{t('empty')}</p>
          <p className="mt-3">{t('emptyText')}</p>
        </div>
      )}
      {lead && <ClaimListing claim={lead} timeZone={timeZone} locale={locale} size="lead" />}
      <div className={others.length > 0 ? 'mt-12 grid grid-cols-1 gap-12 desktop:grid-cols-3' : 'mt-12'}>
        {others.length > 0 && (
          <div className="desktop:col-span-2">
            <ul className="grid grid-cols-1 gap-x-10 gap-y-8 tablet:grid-cols-2">
              {others.map((claim) => (
                <li key={claim.claimId} className="min-w-0 border-line border-t pt-5">
                  <ClaimListing claim={claim} timeZone={timeZone} locale={locale} />
                </li>
              ))}
            </ul>
            <AllClaims href={links.claims} text={t('all')} />
          </div>
        )}
        <FrontBeside
          topics={topics}
          corrections={corrections}
          timeZone={timeZone}
          locale={locale}
          className={`grid grid-cols-1 content-start gap-10 tablet:grid-cols-3 ${others.length > 0 ? 'desktop:grid-cols-1' : ''}`}
        />
      </div>
      {lead && others.length === 0 && <AllClaims href={links.claims} text={t('all')} />}
    </PublicPage>
  )
}

function AllClaims({ href, text }: { href: string; text: string }) {
  return (
    <p className="mt-10 border-ink border-t pt-4">
      <a href={href}>{text}</a>
    </p>
  )
}
