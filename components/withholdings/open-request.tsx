import { getTranslations } from 'next-intl/server'
import { DeskForm } from '#components/desk/form'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { HolderList } from '#components/withholdings/holder-list'
import { TwinList } from '#components/withholdings/twin-list'
import type { WithholdingProps } from '#components/withholdings/withholding-acts'
import { confirmWithholdingAction, refuseWithholdingAction } from '#lib/actions/withholdings'
import { can } from '#lib/permissions'
import { listHolders, type Withholding } from '#lib/withholdings/queries'

type Props = WithholdingProps & { request: NonNullable<Withholding['request']> }

/** What somebody asked to withhold and what else would go, for a second reviewer to confirm or refuse. */
export async function OpenRequest({ actor, subject, id, claim, timeZone, which, request }: Props) {
  const t = await getTranslations('desk.withholding')
  const holders = await listHolders(actor, subject, id)
  const along = holders.filter((one) => request.along.includes(one.id))
  const staying = holders.filter((one) => request.staying.includes(one.id) && !one.isSame)
  const untold = holders.filter((one) => !along.includes(one) && !staying.includes(one))
  const isMine = request.byId === actor.id
  const hidden = { request: request.id }
  return (
    <Notice tone="alert" title={t('asked', { name: request.by })}>
      <div className="flex flex-col gap-2">
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
        <TwinList actor={actor} subject={subject} id={id} timeZone={timeZone} />
        <HolderList title={t('alongTitle')} holders={along} claim={claim} />
        <HolderList title={t('stayingTitle')} holders={staying} claim={claim} />
        <HolderList title={t('untoldTitle')} holders={untold} claim={claim} />
        <p>{untold.length > 0 ? t('untoldText') : isMine ? t('awaitsOther') : t('confirmText')}</p>
      </div>
      {can(actor, 'withhold') && (
        <div className="mt-3 flex flex-wrap gap-3">
          {!isMine && untold.length === 0 && (
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
