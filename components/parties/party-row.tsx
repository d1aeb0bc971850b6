import { useTranslations } from 'next-intl'
import { ListRow } from '#components/desk/list-row'
import { standingFacts } from '#components/records/standing-facts'
import type { listParties } from '#lib/parties/queries'
import type { ListedStanding } from '#lib/records/queries'

type Listed = Awaited<ReturnType<typeof listParties>>[number]

/** A party with every name that finds it. */
export function PartyRow({ party, standing }: { party: Listed; standing: ListedStanding | undefined }) {
  const t = useTranslations()
  const others = party.names.filter((name) => name !== party.name)
  return (
    <ListRow
      href={`/desk/parties/${party.id}`}
      title={party.name}
      about={t(`partyKind.${party.kind}`)}
      facts={[...standingFacts(t, standing), t('desk.party.speaks', { count: party.claims })]}
    >
      <ul className="flex flex-wrap content-start gap-x-4 text-quiet text-small desktop:pt-0.5">
        {others.map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </ListRow>
  )
}
