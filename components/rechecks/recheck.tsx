import { useTranslations } from 'next-intl'
import { WorldDate } from '#components/dates/world-date'
import { TextField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { Notice } from '#components/ui/notice'
import { startRecheckAction } from '#lib/actions/rechecks'
import type { LockedClaim } from '#lib/claims/queries'
import { dayIn } from '#lib/dates/day'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'

type Props = { actor: Actor; subject: LockedClaim; recheckOn: string | null; timeZone: string }

/** When the day has come on which to check again: the short way to say that nothing changed. */
export function Recheck({ actor, subject, recheckOn, timeZone }: Props) {
  const t = useTranslations('desk.recheck')
  if (!recheckOn || subject.state !== 'published' || recheckOn > dayIn(timeZone)) return null
  return (
    <Notice title={t('title')}>
      <p>
        {t('since')} <WorldDate date={recheckOn} locale="en" />. {t('text')}
      </p>
      {can(actor, 'revise', subject) && (
        <div className="mt-3">
          <DeskForm
            id="recheck"
            action={startRecheckAction}
            hidden={{ claim: subject.id, basedOn: subject.version }}
            submit={t('submit')}
          >
            <TextField name="next" type="date" label={t('next')} hint={t('nextHint')} />
          </DeskForm>
        </div>
      )}
    </Notice>
  )
}
