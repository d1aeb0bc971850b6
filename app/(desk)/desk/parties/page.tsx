import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { Search } from '#components/desk/search'
import { PartyRow } from '#components/parties/party-row'
import { ButtonLink } from '#components/ui/button'
import { PageHeader } from '#components/ui/page-header'
import { requireActor } from '#lib/auth/actor'
import { listParties } from '#lib/parties/queries'
import { can } from '#lib/permissions'
import { listStandings } from '#lib/records/queries'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.party'))('title') }
}

export default async function PartiesPage({ searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  const t = await getTranslations('desk')
  const words = [(await searchParams).q ?? ''].flat()[0]?.slice(0, 200) ?? ''
  const parties = await listParties(actor, words)
  const ids = parties.map(({ id }) => id)
  const standings = await listStandings(actor, 'party', ids)
  return (
    <>
      <PageHeader
        title={t('party.title')}
        intro={t('party.intro')}
        actions={can(actor, 'write') && <ButtonLink href="/desk/parties/new">{t('party.new')}</ButtonLink>}
      />
      <Search
        page="/desk/parties"
        label={t('party.findLabel')}
        submit={t('party.find')}
        clear={t('list.clear')}
        words={words}
      />
      {parties.length === 0 && <p className="mt-6 text-quiet">{words ? t('party.none') : t('party.empty')}</p>}
      <ul className="mt-4">
        {parties.map((party) => (
          <PartyRow key={party.id} party={party} standing={standings.get(party.id)} />
        ))}
      </ul>
    </>
  )
}
