import { useTranslations } from 'next-intl'
import { ChooseAll } from '#components/queue/choose-all'
import { ClaimLine } from '#components/queue/claim-line'
import { Passages } from '#components/search/passages'
import type { Passage } from '#lib/publishing/passage'
import type { QueueEntry } from '#lib/queue/queries'
import type { Order } from '#lib/queue/queue'

type Props = {
  claims: QueueEntry[]
  /** Where in each the words stand that were looked for. */
  passages: ReadonlyMap<string, Passage[]>
  order: Order
  now: Date
  timeZone: string
  actorId: string
  /** The form that acts on what is chosen. */
  form: string
}

const mostPassages = 2

/** One page of claims, each to be opened or chosen. */
export function QueueList({ claims, passages, form, ...shown }: Props) {
  const t = useTranslations('desk.queue')
  return (
    <>
      <div className="flex min-h-8 items-center border-line border-b pb-2">
        <ChooseAll form={form} name="claims[]" label={t('chooseAll')} />
      </div>
      <ul aria-label={t('list')}>
        {claims.map((claim) => (
          <li key={claim.id} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 border-line border-b py-2.5">
            <label className="-m-2 self-start p-2 pt-3">
              <input
                type="checkbox"
                name="claims[]"
                value={claim.id}
                form={form}
                aria-label={t('choose', { sentence: claim.sentence })}
                className="block size-5"
              />
            </label>
            <input type="hidden" name={`versions.${claim.id}`} value={claim.version} form={form} />
            <div className="min-w-0">
              <ClaimLine claim={claim} {...shown} />
              <Passages
                passages={(passages.get(claim.id) ?? [])
                  .filter(({ text }) => text !== claim.sentence)
                  .slice(0, mostPassages)}
              />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
