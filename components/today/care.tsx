import { getTranslations } from 'next-intl/server'
import { Section } from '#components/ui/section'
import { listJobs } from '#lib/jobs/queries'
import type { Actor } from '#lib/people/person'
import { listPeople } from '#lib/people/queries'

/** What needs an administrator: work that failed, people who never came in, roles that nobody holds. */
export async function Care({ actor }: { actor: Actor }) {
  const [jobs, people] = await Promise.all([listJobs(actor), listPeople(actor)])
  const t = await getTranslations('desk.care')
  const active = people.filter(({ disabledAt }) => !disabledAt)
  const failed = jobs.filter(({ state }) => state === 'failed').length
  const waiting = active.filter(({ hasPassword, hasIdentity }) => !hasPassword && !hasIdentity).length
  const writers = active.filter(({ role }) => role !== 'admin').length
  const needs = [
    failed > 0 && { href: '/desk/jobs', text: t('failedJobs', { count: failed }) },
    waiting > 0 && { href: '/desk/people', text: t('notYetIn', { count: waiting }) },
    !active.some(({ role }) => role === 'reviewer') && { href: '/desk/people', text: t('noReviewer') },
    writers < 2 && { href: '/desk/people', text: t('noSecondPerson') },
  ].filter((need) => need !== false)
  return (
    <Section id="care" title={t('title')}>
      {needs.length === 0 && <p className="text-quiet">{t('nothing')}</p>}
      <ul className="flex flex-col gap-2 text-small">
        {needs.map(({ href, text }) => (
          <li key={text}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
