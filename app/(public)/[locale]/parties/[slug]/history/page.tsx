import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublishedVersions } from '#components/records/published-versions'
import { PublicPage } from '#components/site/public-page'
import { PageHeader } from '#components/ui/page-header'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom } from '#lib/publishing/cached'
import { getParty } from '#lib/publishing/cached-subjects'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

/** Only what was published itself has versions of its own. */
async function find(params: Props['params']) {
  const party = await getParty((await params).slug)
  return party && !('movedTo' in party) && party.versions.length > 0 ? party : null
}

const placeOf =
  (slug: string): Place =>
  (links) =>
    links.partyHistory(slug)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const party = await find(params)
  if (!party) return {}
  const t = await getTranslations('history')
  return {
    title: `${t('title')}: ${party.name}`,
    alternates: alternatesOf(placeOf(party.slug), await getLocale()),
  }
}

export default async function PartyHistoryPage({ params }: Props) {
  const party = await find(params)
  if (!party) notFound()
  const locale = await getLocale()
  const t = await getTranslations('history')
  const { timeZone } = await getNewsroom()
  return (
    <PublicPage place={placeOf(party.slug)}>
      <PageHeader title={t('title')} intro={t('intro')} />
      <p dir="auto" className="mt-6 max-w-measure font-serif text-title">
        <a href={publicLinks(locale).party(party.slug)}>{party.name}</a>
      </p>
      <PublishedVersions versions={party.versions} timeZone={timeZone} locale={locale} />
    </PublicPage>
  )
}
