import { getTranslations } from 'next-intl/server'
import { SelectField, TextField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { Day } from '#components/ui/day'
import { Disclosure } from '#components/ui/disclosure'
import { Instant } from '#components/ui/instant'
import { assignAction } from '#lib/actions/assignments'
import { getAssignment, listAssignable } from '#lib/assignments/queries'
import type { LockedClaim } from '#lib/claims/queries'
import { dayIn } from '#lib/dates/day'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'

type Props = { actor: Actor; subject: LockedClaim; timeZone: string }

/** Whose turn the claim is, and until when; whoever may assign can change it. */
export async function ClaimAssignment({ actor, subject, timeZone }: Props) {
  if (!can(actor, 'assign', subject)) return null
  const t = await getTranslations('desk.assignment')
  const [assignment, people] = await Promise.all([getAssignment(actor, subject.id), listAssignable(actor, subject.id)])
  const { assignee = null, name = null, dueOn = null } = assignment ?? {}
  const isOverdue = dueOn !== null && dueOn < dayIn(timeZone)
  return (
    <section aria-labelledby="assignment" className="text-small">
      <h2 id="assignment" className="mb-2 border-line border-b pb-1.5 font-semibold text-lead">
        {t('title')}
      </h2>
      <p>
        {name ? (assignee === actor.id ? t('toYou') : t('to', { name })) : t('nobody')}{' '}
        {dueOn && (
          <span className={isOverdue ? 'font-semibold text-alert' : ''}>
            {t(isOverdue ? 'overdue' : 'due')} <Day day={dueOn} locale="en" />.
          </span>
        )}
      </p>
      {assignment && (name || dueOn) && (
        <p className="text-quiet">
          {t('by', { name: assignment.assignedBy })}{' '}
          <Instant at={assignment.assignedAt} timeZone={timeZone} locale="en" />.
        </p>
      )}
      <Disclosure summary={t('change')}>
        <DeskForm
          id="assign"
          action={assignAction}
          hidden={{ claim: subject.id }}
          saved={`${assignee} ${dueOn}`}
          submit={t('save')}
        >
          <SelectField
            name="assignee"
            label={t('assignee')}
            empty={t('anybody')}
            saved={assignee}
            options={people.map((person) => ({ value: person.id, label: person.name }))}
          />
          <TextField name="dueOn" type="date" label={t('dueOn')} hint={t('ends')} saved={dueOn} />
        </DeskForm>
      </Disclosure>
    </section>
  )
}
