import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { directionOf } from '#lib/i18n/direction'
import type { Tip } from '#lib/tips/queries'

/** What became of a message, by whom and when. */
export function TipOutcome({ tip, timeZone }: { tip: Tip; timeZone: string }) {
  const t = useTranslations('desk.inbox')
  const { outcome, claim, reason, settledBy, settledAt } = tip
  if (!outcome) return null
  return (
    <Notice title={t(`states.${outcome}`)}>
      {claim && (
        <p>
          <a href={`/desk/claims/${claim.id}`} lang={claim.language} dir={directionOf(claim.language)}>
            {claim.sentence}
          </a>
        </p>
      )}
      {reason && (
        <p dir="auto" className="wrap-anywhere whitespace-pre-line">
          {reason}
        </p>
      )}
      <p className="text-quiet">
        {t('by')} <bdi>{settledBy}</bdi>,{' '}
        {settledAt && <Instant at={settledAt} timeZone={timeZone} locale="en" withTime />}
      </p>
    </Notice>
  )
}
