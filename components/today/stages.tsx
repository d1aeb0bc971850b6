import { useTranslations } from 'next-intl'
import { Section } from '#components/ui/section'
import { durationText } from '#lib/dates/duration'
import { directionOf } from '#lib/i18n/direction'
import { queueAddress } from '#lib/queue/address'
import { measured, type Stage } from '#lib/queue/stages'

/** Where claims stand, what is stuck there, and how long each stage takes. */
export function Stages({ stages, now }: { stages: Stage[]; now: Date }) {
  const t = useTranslations('desk.stages')
  return (
    <Section id="stages" title={t('title')}>
      <dl className="-mt-4">
        {stages.map((stage) => (
          <div
            key={stage.state}
            className="grid grid-cols-1 gap-x-8 gap-y-1 border-line border-b py-3 tablet:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <dt>
              <a href={queueAddress({ which: stage.state })} className="font-semibold">
                {t(`of.${stage.state}`)}
              </a>
              <span className="block text-small text-quiet tabular-nums">{t('count', { count: stage.count })}</span>
            </dt>
            <dd className="max-w-measure text-small">
              <StageLines stage={stage} now={now} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-measure text-fine text-quiet">{t('measured', measured)}</p>
    </Section>
  )
}

function StageLines({ stage: { state, longest, overdue, time }, now }: { stage: Stage; now: Date }) {
  const t = useTranslations('desk.stages')
  const waited = longest && durationText(now.getTime() - longest.since.getTime(), 'en')
  return (
    <>
      {longest && waited && (
        <p>
          {t('longest', { time: waited })}{' '}
          <a
            href={`/desk/claims/${longest.id}`}
            lang={longest.language}
            dir={directionOf(longest.language)}
            className="font-serif"
          >
            {longest.sentence}
          </a>
        </p>
      )}
      {overdue > 0 && (
        <p>
          <a href={queueAddress({ which: state, overdue: true })} className="font-semibold text-alert">
            {t('overdue', { count: overdue })}
          </a>
        </p>
      )}
      <p className="text-quiet">
        {time ? t(`took.${state}`, { time: durationText(time.median * 1000, 'en'), count: time.count }) : t('noTime')}
      </p>
    </>
  )
}
