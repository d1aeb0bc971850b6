import { IndexPages } from '#components/indexes/index-pages'
import { PartyEntry } from '#components/indexes/party-entry'
import { StructuredData } from '#components/site/structured-data'
import { publicLinks } from '#lib/links'
import type { IndexedParty } from '#lib/publishing/index-queries'
import { siteAddress } from '#lib/publishing/site-address'
import { itemListOf } from '#lib/publishing/structured-data'

/** One page of the list of all parties. */
export function PartyIndex(props: { entries: IndexedParty[]; next: string | null; isFirst: boolean; locale: string }) {
  const { entries, next, isFirst, locale } = props
  const links = publicLinks(locale)
  const paths = entries.map(({ slug }) => links.party(slug))
  return (
    <>
      {paths.length > 0 && <StructuredData data={itemListOf(paths, siteAddress())} />}
      <IndexPages
        of="parties"
        entries={entries.map((party) => ({ id: party.id, text: <PartyEntry party={party} locale={locale} /> }))}
        begin={links.parties}
        next={next === null ? null : links.partiesAfter(next)}
        isFirst={isFirst}
      />
    </>
  )
}
