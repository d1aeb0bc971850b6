import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { Prose } from '#components/ui/prose'
import { Section } from '#components/ui/section'
import type { listReviews } from '#lib/reviews/queries'

type Props = { reviews: Awaited<ReturnType<typeof listReviews>>; claim: string; timeZone: string }

export function PastReviews({ reviews, claim, timeZone }: Props) {
  const t = useTranslations()
  const when = (at: Date) => (
    <span className="text-quiet">
      <Instant at={at} timeZone={timeZone} locale="en" withTime />
    </span>
  )
  return (
    <Section id="reviews" title={t('desk.past.reviews')}>
      {reviews.length === 0 && <p className="text-quiet text-small">{t('desk.past.noReviews')}</p>}
      <ul className="flex flex-col gap-4 text-small">
        {reviews.map(
          ({ id, kind, requestedBy, requestedAt, decision, decidedBy, decidedAt, comment, ticked, hash }, at) => (
            <li key={id}>
              <p>
                <strong>{t('desk.past.request', { kind: t(`kind.${kind}`), name: requestedBy })}</strong>,{' '}
                {when(requestedAt)}
              </p>
              {decision && decidedBy && decidedAt ? (
                <p>
                  {t(`desk.past.${decision}`, { name: decidedBy })}, {when(decidedAt)}
                </p>
              ) : (
                <p className="text-quiet">{t('desk.past.undecided')}</p>
              )}
              {reviews[at + 1] && (
                <p>
                  <a href={`/desk/claims/${claim}/compare?from=${reviews[at + 1]?.hash}&to=${hash}`}>
                    {t('desk.difference.sinceRequest')}
                  </a>
                </p>
              )}
              {ticked.length > 0 && (
                <div>
                  <p>{t('desk.checklist.ticked')}</p>
                  <ul className="ms-5 list-disc">
                    {ticked.map((text) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                </div>
              )}
              {comment && (
                <div className="mt-1 border-line border-s-2 ps-3">
                  <Prose text={comment} />
                </div>
              )}
            </li>
          ),
        )}
      </ul>
    </Section>
  )
}
