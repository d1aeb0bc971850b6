import { useTranslations } from 'next-intl'
import type { RecordStands } from '#lib/records/queries'

/** Where a record stands, what the public sees of it, and its two pages on the desk. */
export function RecordViews(props: { record: RecordStands; page: string; current: 'work' | 'review' }) {
  const { record, page, current } = props
  const t = useTranslations()
  const { live, state } = record
  const views = [
    { name: 'work', href: page, label: t('records.views.work') },
    { name: 'review', href: `/desk/records/${record.subject}/${record.id}`, label: t('records.views.review') },
  ]
  return (
    <div className="text-small">
      <p role="status" className="text-quiet">
        <strong className="text-ink">{t(`desk.state.${state}`)}</strong>
        {' · '}
        {live
          ? t(live.kind === 'retraction' ? 'records.retractedLive' : 'records.live', { number: live.number })
          : t('records.neverPublished')}
      </p>
      <nav aria-label={t('records.views.label')} className="mt-3">
        <ul className="flex flex-wrap gap-x-6">
          {views.map(({ name, href, label }) => (
            <li key={name}>
              <a
                href={href}
                aria-current={name === current ? 'page' : undefined}
                className="aria-[current]:font-semibold aria-[current]:decoration-2 aria-[current]:decoration-current"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
