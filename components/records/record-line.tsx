import { useTranslations } from 'next-intl'
import { durationText } from '#lib/dates/duration'
import { matterPage } from '#lib/matters/matter'
import type { OpenRecord } from '#lib/records/queries'

/** One record of a list: what it is called, what it is, where it stands and for how long. */
export function RecordLine({ record, now }: { record: OpenRecord; now: Date }) {
  const t = useTranslations()
  const { subject, id, title, state, since, contributed } = record
  const time = durationText(now.getTime() - since.getTime(), 'en')
  return (
    <>
      <a data-row href={matterPage({ of: subject, id })} dir="auto" className="font-serif no-underline hover:underline">
        {title ?? t('records.subject.labels')}
      </a>
      <ul className="flex flex-wrap gap-x-4 text-quiet text-small">
        <li>
          <time dateTime={since.toISOString()} className="font-semibold text-ink">
            {t('desk.queue.stateFor', { state: t(`desk.state.${state}`), time })}
          </time>
        </li>
        {title && <li>{t(`records.subject.${subject}`)}</li>}
        {contributed && <li>{t('records.contributed')}</li>}
      </ul>
    </>
  )
}
