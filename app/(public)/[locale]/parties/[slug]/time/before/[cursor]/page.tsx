import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { PartyByTime } from '#components/parties/party-by-time'
import { PartyPage } from '#components/parties/party-page'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom } from '#lib/publishing/cached'
import { getParty, listPartyPositions } from '#lib/publishing/cached-subjects'
import { membersOf } from '#lib/publishing/members'
import { readPlaceInTime } from '#lib/publishing/place-in-time'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string; cursor: string }> }

export const generateStaticParams = () => [{ slug: placeholder, cursor: placeholder }]

async function find(params: Props['params']) {
  const { slug, cursor } = await params
  const party = readPlaceInTime(cursor) ? await getParty(slug) : null
  return party && !('movedTo' in party) ? { party, cursor } : null
}

const placeOf =
  (slug: string, cursor: string): Place =>
  (links) =>
    links.partyByTimeBefore(slug, cursor)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params)
  if (!found) return {}
  const { party, cursor } = found
  return {
    title: party.name,
    robots: { index: false },
    alternates: alternatesOf(placeOf(party.slug, cursor), await getLocale()),
  }
}

export default async function EarlierPositionsPage({ params }: Props) {
  const found = await find(params)
  if (!found) notFound()
  const { party, cursor } = found
  const { timeZone } = await getNewsroom()
  const shown = { party, isFirst: false, timeZone, locale: await getLocale() }
  return (
    <PublicPage place={placeOf(party.slug, cursor)}>
      <PartyPage view="byTime" {...shown}>
        <PartyByTime {...shown} {...(await listPartyPositions(party.slug, membersOf(party), cursor))} />
      </PartyPage>
    </PublicPage>
  )
}
