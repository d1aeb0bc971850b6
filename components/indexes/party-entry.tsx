import { useTranslations } from 'next-intl'
import { Comma } from '#components/site/comma'
import { publicLinks } from '#lib/links'
import type { IndexedParty } from '#lib/publishing/index-queries'

/** A party by its name, and what it is. */
export function PartyEntry({ party, locale }: { party: IndexedParty; locale: string }) {
  const t = useTranslations()
  return (
    <>
      <a
        href={publicLinks(locale).party(party.slug)}
        dir="auto"
        className="font-medium font-serif text-lead no-underline hover:underline"
      >
        {party.name}
      </a>
      <p className="text-fine text-quiet">
        {t(`partyKind.${party.kind}`)}
        {party.whole && (
          <>
            <Comma /> {t.rich('index.partOf', { whole: party.whole, name: (name) => <bdi>{name}</bdi> })}
          </>
        )}
      </p>
    </>
  )
}
