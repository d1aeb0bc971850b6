import { IndexPages } from '#components/indexes/index-pages'
import { PartyEntry } from '#components/indexes/party-entry'
import { ItemList } from '#components/site/item-list'
import { publicLinks } from '#lib/links'
import type { IndexedParty } from '#lib/publishing/index-queries'

/** One page of the list of all parties. */
export function PartyIndex(props: { entries: IndexedParty[]; next: string | null; isFirst: boolean; locale: string }) {
  const { entries, next, isFirst, locale } = props
  const links = publicLinks(locale)
  const paths = entries.map(({ slug }) => links.party(slug))
  return (
    <>
      <ItemList paths={paths} />
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
