import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { Section } from '#components/ui/section'
import type { ClaimEvent } from '#lib/events/queries'

/** The log of a claim in plain sentences, newest first. */
export function Activity({ events, timeZone }: { events: ClaimEvent[]; timeZone: string }) {
  const t = useTranslations('desk')
  const list = new Intl.ListFormat('en', { type: 'conjunction' })
  const fields = (names: string[]) =>
    list.format(names.map((name) => (t.has(`event.field.${name}`) ? t(`event.field.${name}`) : name)))
  return (
    <Section id="activity" title={t('past.activity')}>
      {events.length === 0 && <p className="text-quiet text-small">{t('past.noActivity')}</p>}
      <ol reversed className="flex flex-col gap-1.5 text-small">
        {events.map((event) => (
          <li key={event.sequence}>
            {t('event.line', { name: event.by ?? t('event.installation'), what: describe(event) })},{' '}
            <span className="text-quiet">
              <Instant at={event.at} timeZone={timeZone} locale="en" withTime />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )

  function describe({ act, subject, fields: changed }: ClaimEvent): string {
    const key = act.replaceAll(' ', '_')
    if (subject !== 'claim') {
      const part = t(`event.subject.${subject.replaceAll(' ', '_')}`)
      return t(`event.part.${key}`, { part, fields: fields(changed ?? []) })
    }
    return t(`event.claim.${key}`, { fields: fields(changed ?? []) })
  }
}
