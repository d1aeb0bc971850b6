import { useTranslations } from 'next-intl'
import { liveFact } from '#components/records/standing-facts'
import { Views } from '#components/ui/views'
import { reviewPage } from '#lib/matters/matter'
import type { RecordStands } from '#lib/records/queries'

/** Where a record stands, what the public sees of it, and its two pages on the desk. */
export function RecordViews(props: { record: RecordStands; page: string; current: 'work' | 'review' }) {
  const { record, page, current } = props
  const t = useTranslations()
  const { live, state } = record
  const work = { href: page, label: t('records.views.work') }
  const review = { href: reviewPage({ of: record.subject, id: record.id }), label: t('records.views.review') }
  return (
    <div className="text-small">
      <p role="status" className="text-quiet">
        <strong className="text-ink">{t(`desk.state.${state}`)}</strong>
        {' · '}
        {liveFact(t, live)}
      </p>
      <Views
        label={t('records.views.label')}
        views={[work, review]}
        current={current === 'work' ? work.href : review.href}
      />
    </div>
  )
}
