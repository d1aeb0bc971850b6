import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VersionNotes } from '#components/claims/version-notes'
import { PartyFacts } from '#components/parties/party-facts'
import { RecordTitle } from '#components/records/record-title'
import { Views } from '#components/ui/views'
import { publicLinks } from '#lib/links'
import type { PublicParty } from '#lib/publishing/party-queries'

/** Who speaks, and its positions in one of two orders. */
export function PartyPage(props: {
  party: PublicParty
  view: 'byClaim' | 'byTime'
  isFirst: boolean
  timeZone: string
  locale: string
  children: ReactNode
}) {
  const { party, view, isFirst, timeZone, locale, children } = props
  const t = useTranslations('party')
  const kinds = useTranslations('partyKind')
  const links = publicLinks(locale)
  const views = { byClaim: links.party(party.slug), byTime: links.partyByTime(party.slug) }
  return (
    <article className="flex flex-col gap-8">
      <header className="flex flex-col gap-6">
        {isFirst && <VersionNotes versions={party.versions} timeZone={timeZone} locale={locale} />}
        <RecordTitle label={kinds(party.kind)} language={null}>
          {party.name}
        </RecordTitle>
        {isFirst && <PartyFacts party={party} locale={locale} />}
      </header>
      <section aria-labelledby="positions">
        <div className="border-ink border-b pb-3">
          <h2 id="positions" className="font-semibold text-lead">
            {t('positions')}
          </h2>
          <Views
            label={t('positions')}
            views={(['byClaim', 'byTime'] as const).map((each) => ({ href: views[each], label: t(each) }))}
            current={views[view]}
          />
        </div>
        {children}
      </section>
    </article>
  )
}
