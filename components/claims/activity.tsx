import { useTranslations } from 'next-intl'
import { Days } from '#components/events/days'
import { Section } from '#components/ui/section'
import type { ClaimEvent } from '#lib/events/queries'
import { type Say, tell } from '#lib/events/sentence'

/** The log of a claim in plain sentences, newest first. */
export function Activity({ events, timeZone }: { events: ClaimEvent[]; timeZone: string }) {
  const t = useTranslations('desk')
  const say = useTranslations('desk.event')
  return (
    <Section id="activity" title={t('past.activity')}>
      {events.length === 0 && <p className="text-quiet text-small">{t('past.noActivity')}</p>}
      <Days events={events} timeZone={timeZone} heading="h3">
        {(event) => say('line', { name: event.by ?? say('installation'), what: tell(event, say as Say, 'en') })}
      </Days>
    </Section>
  )
}
