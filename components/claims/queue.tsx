import { useTranslations } from 'next-intl'
import { QueueRow } from '#components/claims/queue-row'
import { Section } from '#components/ui/section'
import type { QueueEntry } from '#lib/claims/queries'

const states = ['draft', 'changes_requested', 'in_review', 'approved'] as const

/** What is being worked on: first what awaits the actor, then the rest by its state. */
export function Queue({ entries, timeZone }: { entries: QueueEntry[]; timeZone: string }) {
  const t = useTranslations('desk.queue')
  const mine = entries.filter((entry) => entry.awaitsMe)
  const others = states
    .map((state) => ({ state, rows: entries.filter((entry) => !entry.awaitsMe && entry.state === state) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <div className="mt-6 flex flex-col gap-8">
      <Section id="awaits-me" title={t('awaitsMe')}>
        {mine.length === 0 ? (
          <p className="text-quiet">{t('nothingAwaits')}</p>
        ) : (
          <Rows rows={mine} timeZone={timeZone} />
        )}
      </Section>
      {others.map(({ state, rows }) => (
        <Section key={state} id={`queue-${state}`} title={t(`groups.${state}`)}>
          <Rows rows={rows} timeZone={timeZone} />
        </Section>
      ))}
    </div>
  )
}

const Rows = ({ rows, timeZone }: { rows: QueueEntry[]; timeZone: string }) => (
  <ul className="-mt-4">
    {rows.map((row) => (
      <QueueRow key={row.id} claim={row} timeZone={timeZone} />
    ))}
  </ul>
)
