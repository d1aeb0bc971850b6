import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { Section } from '#components/ui/section'
import type { listRecordPublications, listRecordReviews } from '#lib/records/queries'

/** Every version and every review of a record, newest first. */
export function RecordHistory(props: {
  publications: Awaited<ReturnType<typeof listRecordPublications>>
  reviews: Awaited<ReturnType<typeof listRecordReviews>>
  timeZone: string
}) {
  const { publications, reviews, timeZone } = props
  const t = useTranslations()
  const when = (at: Date) => <Instant at={at} timeZone={timeZone} locale="en" withTime />
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-8 desktop:grid-cols-2">
      <Section id="publications" title={t('records.publications')}>
        {publications.length === 0 && <p className="text-quiet text-small">{t('records.noPublications')}</p>}
        <ul className="flex flex-col gap-4 text-small">
          {publications.map(({ number, kind, note, hash, publishedAt, publishedBy, approvedBy }) => (
            <li key={number}>
              <p>
                <strong>{t('records.version', { number })}</strong>, {t(`kind.${kind}`)}, {when(publishedAt)}
              </p>
              <p className="text-quiet">
                {t('records.approvedPublished', { approver: approvedBy, publisher: publishedBy })}
              </p>
              {note && <p dir="auto">{note}</p>}
              <p className="break-all text-fine text-quiet">
                SHA-256 <code className="font-mono">{hash}</code>
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="reviews" title={t('records.reviews')}>
        {reviews.length === 0 && <p className="text-quiet text-small">{t('records.noReviews')}</p>}
        <ul className="flex flex-col gap-4 text-small">
          {reviews.map(({ id, kind, requestedBy, requestedAt, decision, decidedBy, decidedAt }) => (
            <li key={id}>
              <p>
                <strong>{t('records.request', { kind: t(`kind.${kind}`), name: requestedBy })}</strong>,{' '}
                <span className="text-quiet">{when(requestedAt)}</span>
              </p>
              {decision && decidedBy && decidedAt ? (
                <p>
                  {t(`records.decision.${decision}`, { name: decidedBy })},{' '}
                  <span className="text-quiet">{when(decidedAt)}</span>
                </p>
              ) : (
                <p className="text-quiet">{t('records.undecided')}</p>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
