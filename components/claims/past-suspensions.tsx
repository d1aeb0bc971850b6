import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { Section } from '#components/ui/section'
import type { listSuspensions } from '#lib/publications/queries'

type Props = { suspensions: Awaited<ReturnType<typeof listSuspensions>>; timeZone: string }

export function PastSuspensions({ suspensions, timeZone }: Props) {
  const t = useTranslations('desk.past')
  return (
    <Section id="suspensions" title={t('suspensions')}>
      {suspensions.length === 0 && <p className="text-quiet text-small">{t('noSuspensions')}</p>}
      <ul className="flex flex-col gap-2 text-small">
        {suspensions.map(({ number, act, at, by }) => (
          <li key={at.getTime()}>
            {t(`suspension.${act}`, { number, name: by })},{' '}
            <span className="text-quiet">
              <Instant at={at} timeZone={timeZone} locale="en" withTime />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
