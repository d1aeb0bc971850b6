import { useTranslations } from 'next-intl'
import { Days } from '#components/events/days'
import type { LogLine } from '#lib/events/log-queries'
import { type Say, tell } from '#lib/events/sentence'
import { directionOf } from '#lib/i18n/direction'

/** Lines of the whole log in plain sentences, each with the claim that it belongs to. */
export function LogLines({ lines, timeZone }: { lines: LogLine[]; timeZone: string }) {
  const t = useTranslations('desk.event')
  return (
    <Days events={lines} timeZone={timeZone} heading="h2">
      {(line) => (
        <>
          {t('line', { name: line.by ?? t('installation'), what: tell(line, t as Say, 'en') })}
          {line.claimId && line.sentence && (
            <>
              {' · '}
              <a
                href={`/desk/claims/${line.claimId}/history`}
                lang={line.language ?? undefined}
                dir={directionOf(line.language ?? 'en')}
                className="font-serif text-quiet"
              >
                {line.sentence}
              </a>
            </>
          )}
        </>
      )}
    </Days>
  )
}
