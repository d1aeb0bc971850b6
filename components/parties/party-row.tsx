import { useTranslations } from 'next-intl'
import type { listParties } from '#lib/parties/queries'

export function PartyRow({ party }: { party: Awaited<ReturnType<typeof listParties>>[number] }) {
  const t = useTranslations()
  return (
    <li className="grid grid-cols-1 gap-x-8 border-line border-b py-2.5 desktop:grid-cols-[20rem_12rem_minmax(0,1fr)]">
      <a href={`/desk/parties/${party.id}`} className="font-serif no-underline hover:underline">
        {party.name}
      </a>
      <span className="text-quiet text-small">{t(`partyKind.${party.kind}`)}</span>
      <ul className="flex flex-wrap gap-x-4 text-quiet text-small">
        {party.names
          .filter((name) => name !== party.name)
          .map((name) => (
            <li key={name} dir="auto">
              {name}
            </li>
          ))}
      </ul>
    </li>
  )
}
