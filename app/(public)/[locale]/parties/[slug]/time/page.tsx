import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PartyByTime } from '#components/parties/party-by-time'
import { PartyPage } from '#components/parties/party-page'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom } from '#lib/publishing/cached'
import { getParty, listPartyPositions } from '#lib/publishing/cached-subjects'
import { membersOf } from '#lib/publishing/members'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

const find = (slug: string) => (slug === placeholder ? null : getParty(slug))

const placeOf =
  (slug: string): Place =>
  (links) =>
    links.partyByTime(slug)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const party = await find((await params).slug)
  if (!party || 'movedTo' in party) return {}
  const t = await getTranslations('party')
  return {
    title: `${party.name}: ${t('byTime')}`,
    alternates: alternatesOf(placeOf(party.slug), await getLocale()),
  }
}

export default async function PartyByTimePage({ params }: Props) {
  const party = await find((await params).slug)
  if (!party) notFound()
  const locale = await getLocale()
  if ('movedTo' in party) redirect(publicLinks(locale).partyByTime(party.movedTo))
  const { timeZone } = await getNewsroom()
  const shown = { party, isFirst: true, timeZone, locale }
  return (
    <PublicPage place={placeOf(party.slug)}>
      <PartyPage view="byTime" {...shown}>
        <PartyByTime {...shown} {...(await listPartyPositions(party.slug, membersOf(party), null))} />
      </PartyPage>
    </PublicPage>
  )
}
