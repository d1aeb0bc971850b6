import { useTranslations } from 'next-intl'
import { type Attempt, FailureText } from '#components/sources/intake-news'
import { Disclosure } from '#components/ui/disclosure'
import { Instant } from '#components/ui/instant'

/** Every attempt to get a source, and what came of it. */
export function Attempts({ attempts, timeZone }: { attempts: Attempt[]; timeZone: string }) {
  const t = useTranslations('desk.intake')
  if (attempts.length === 0) return null
  return (
    <Disclosure summary={t('attempts', { count: attempts.length })}>
      <ul className="flex flex-col gap-2 text-fine">
        {attempts.map((attempt) => {
          const { id, method, state, by, askedAt } = attempt
          return (
            <li key={id}>
              <span className="font-semibold">{t(`came.${method}.${state}`)}</span>{' '}
              <span className="text-quiet">
                {by ? t('askedBy', { name: by }) : t('watching')}{' '}
                <Instant at={askedAt} timeZone={timeZone} locale="en" withTime />
              </span>
              {state === 'failed' && (
                <p>
                  <FailureText attempt={attempt} />
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
