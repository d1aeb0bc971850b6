import { getTranslations } from 'next-intl/server'
import { Instant } from '#components/ui/instant'
import { Section } from '#components/ui/section'
import type { Actor } from '#lib/people/person'
import { listOpenRecords } from '#lib/records/queries'

/** Records that wait for a reviewer or for their publication; nothing where none does. */
export async function WaitingRecords({ actor, timeZone }: { actor: Actor; timeZone: string }) {
  const open = await listOpenRecords(actor)
  if (open.length === 0) return null
  const t = await getTranslations('records')
  return (
    <Section id="waiting-records" title={t('waiting')}>
      <ul className="text-small">
        {open.map(({ subject, id, title, state, since, contributed }) => (
          <li key={id} className="border-line border-b py-2">
            <a href={`/desk/records/${subject}/${id}`} className="font-semibold">
              {title ?? t('subject.labels')}
            </a>{' '}
            <span className="text-quiet">
              {t(`subject.${subject}`)}, {t(`waitingState.${state}`)}{' '}
              <Instant at={since} timeZone={timeZone} locale="en" />
              {contributed && `, ${t('contributed')}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
