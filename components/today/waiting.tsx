import { ClaimLine } from '#components/queue/claim-line'
import { Section } from '#components/ui/section'
import type { QueueEntry } from '#lib/queue/queries'

type Props = {
  id: string
  title: string
  claims: QueueEntry[]
  /** How many there are beside those that are shown, and where. */
  all: { count: number; href: string; label: string }
  now: Date
  timeZone: string
  actorId: string
}

/** The first of the claims that wait for something, and the way to all of them. */
export function Waiting({ id, title, claims, all, ...shown }: Props) {
  return (
    <Section id={id} title={title}>
      <ul className="-mt-4">
        {claims.map((claim) => (
          <li key={claim.id} className="border-line border-b py-2.5">
            <ClaimLine claim={claim} order={null} {...shown} />
          </li>
        ))}
      </ul>
      {all.count > claims.length && (
        <p className="mt-3 text-small">
          <a href={all.href}>{all.label}</a>
        </p>
      )}
    </Section>
  )
}
