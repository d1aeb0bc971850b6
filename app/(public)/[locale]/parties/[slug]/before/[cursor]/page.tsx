import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { PartyClaims } from '#components/parties/party-claims'
import { PartyPage } from '#components/parties/party-page'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { getNewsroom } from '#lib/publishing/cached'
import { getParty, listPartyClaims } from '#lib/publishing/cached-subjects'
import { readCursor } from '#lib/publishing/cursor'
import { membersOf } from '#lib/publishing/members'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string; cursor: string }> }

export const generateStaticParams = () => [{ slug: placeholder, cursor: placeholder }]

async function find(params: Props['params']) {
  const { slug, cursor } = await params
  const party = readCursor(cursor) ? await getParty(slug) : null
  return party && !('movedTo' in party) ? { party, cursor } : null
}

const placeOf =
  (slug: string, cursor: string): Place =>
  (links) =>
    links.partyBefore(slug, cursor)

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

export default async function OlderPartyClaimsPage({ params }: Props) {
  const found = await find(params)
  if (!found) notFound()
  const { party, cursor } = found
  const { timeZone } = await getNewsroom()
  const shown = { party, isFirst: false, timeZone, locale: await getLocale() }
  return (
    <PublicPage place={placeOf(party.slug, cursor)}>
      <PartyPage view="byClaim" {...shown}>
        <PartyClaims {...shown} {...(await listPartyClaims(party.slug, membersOf(party), cursor))} />
      </PartyPage>
    </PublicPage>
  )
}
