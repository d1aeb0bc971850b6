import { useTranslations } from 'next-intl'
import { ProseField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { Disclosure } from '#components/ui/disclosure'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { confirmWithholdingAction, refuseWithholdingAction, requestWithholdingAction } from '#lib/actions/withholdings'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'
import type { Withholding } from '#lib/withholdings/queries'
import type { WithholdableSubject } from '#lib/withholdings/withholding'

type Props = {
  actor: Actor
  subject: WithholdableSubject
  id: string
  standing: Withholding
  timeZone: string
  /** Which one, for those who hear the page. */
  which: string
}

/** Whether a kept body was withheld, who asked for it, and what the actor can do about it. */
export const WithholdingActs = (props: Props) => (
  <div className="mt-2 empty:hidden">
    <Acts {...props} />
  </div>
)

function Acts({ actor, subject, id, standing, timeZone, which }: Props) {
  const t = useTranslations('desk.withholding')
  const { request, withheld } = standing
  if (withheld) {
    return (
      <Notice tone="alert" title={t('withheld')}>
        <p dir="auto">{withheld.reason}</p>
        <p className="text-quiet">
          {t('by', { requested: withheld.requestedBy, confirmed: withheld.confirmedBy })},{' '}
          <Instant at={withheld.at} timeZone={timeZone} locale="en" withTime />
        </p>
      </Notice>
    )
  }
  const may = can(actor, 'withhold')
  if (request) return <OpenRequest request={request} actor={actor} may={may} timeZone={timeZone} which={which} />
  if (!may) return null
  return (
    <Disclosure summary={t('ask')} label={t('askWhich', { which })}>
      <p className="mb-3">{t(`text.${subject}`)}</p>
      <DeskForm
        id={`withhold-${id}`}
        action={requestWithholdingAction}
        hidden={{ subject, id }}
        submit={t('submit')}
        weight="grave"
      >
        <ProseField name="reason" label={t('reason')} hint={t('reasonHint')} size="line" required />
        <ProseField name="note" label={t('note')} hint={t('noteHint')} size="line" />
      </DeskForm>
    </Disclosure>
  )
}

type OpenProps = Pick<Props, 'actor' | 'timeZone' | 'which'> & {
  request: NonNullable<Withholding['request']>
  may: boolean
}

function OpenRequest({ request, actor, may, timeZone, which }: OpenProps) {
  const t = useTranslations('desk.withholding')
  const isMine = request.byId === actor.id
  const hidden = { request: request.id }
  return (
    <Notice tone="alert" title={t('asked', { name: request.by })}>
      <p className="text-quiet">
        <Instant at={request.at} timeZone={timeZone} locale="en" withTime />
      </p>
      <p dir="auto">
        {t('reason')}: {request.reason}
      </p>
      {request.note && (
        <p dir="auto">
          {t('note')}: {request.note}
        </p>
      )}
      <p className="mt-2">{isMine ? t('awaitsOther') : t('confirmText')}</p>
      {may && (
        <div className="mt-3 flex flex-wrap gap-3">
          {!isMine && (
            <DeskForm
              id={`confirm-withholding-${request.id}`}
              action={confirmWithholdingAction}
              hidden={hidden}
              submit={t('confirm')}
              submitLabel={t('confirmWhich', { which })}
              weight="grave"
            />
          )}
          <DeskForm
            id={`refuse-withholding-${request.id}`}
            action={refuseWithholdingAction}
            hidden={hidden}
            submit={isMine ? t('takeBack') : t('refuse')}
            submitLabel={isMine ? t('takeBackWhich', { which }) : t('refuseWhich', { which })}
          />
        </div>
      )}
    </Notice>
  )
}
