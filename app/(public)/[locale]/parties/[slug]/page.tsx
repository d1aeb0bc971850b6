import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { PartyClaims } from '#components/parties/party-claims'
import { PartyPage } from '#components/parties/party-page'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom } from '#lib/publishing/cached'
import { getParty, listPartyClaims } from '#lib/publishing/cached-subjects'
import { membersOf } from '#lib/publishing/members'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

const find = (slug: string) => (slug === placeholder ? null : getParty(slug))

const placeOf =
  (slug: string): Place =>
  (links) =>
    links.party(slug)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const party = await find((await params).slug)
  if (!party || 'movedTo' in party) return {}
  const place = placeOf(party.slug)
  return { title: party.name, alternates: alternatesOf(place, await getLocale(), place) }
}

export default async function PartyByClaimPage({ params }: Props) {
  const party = await find((await params).slug)
  if (!party) notFound()
  const locale = await getLocale()
  if ('movedTo' in party) redirect(publicLinks(locale).party(party.movedTo))
  const { timeZone } = await getNewsroom()
  const shown = { party, isFirst: true, timeZone, locale }
  return (
    <PublicPage place={placeOf(party.slug)}>
      <PartyPage view="byClaim" {...shown}>
        <PartyClaims {...shown} {...(await listPartyClaims(party.slug, membersOf(party), null))} />
      </PartyPage>
    </PublicPage>
  )
}
