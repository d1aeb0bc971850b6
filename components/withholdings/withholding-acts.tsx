import { getTranslations } from 'next-intl/server'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { OpenRequest } from '#components/withholdings/open-request'
import { WithholdingForm } from '#components/withholdings/withholding-form'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'
import type { Withholding } from '#lib/withholdings/queries'
import type { WithholdableSubject } from '#lib/withholdings/withholding'

export type WithholdingProps = {
  actor: Actor
  subject: WithholdableSubject
  id: string
  /** What it is a part of, as the names of its forms begin: `source:{id}`. */
  of: string
  /** Of a version: its claim. */
  claim: string | null
  standing: Withholding
  timeZone: string
  /** Which one, for those who hear the page. */
  which: string
  /** The address of the page, which shows the form when asked with `?withhold=` and the id. */
  page: string
  isAsked: boolean
}

/** Whether a kept body was withheld, who asked for it, and what the actor can do about it. */
export const WithholdingActs = (props: WithholdingProps) => (
  <div className="mt-2 flex flex-col gap-3 empty:hidden">
    <Acts {...props} />
  </div>
)

async function Acts(props: WithholdingProps) {
  const { actor, id, standing, timeZone, which, page, isAsked } = props
  const t = await getTranslations('desk.withholding')
  const { request, along, withheld } = standing
  const may = can(actor, 'withhold')
  return (
    <>
      {withheld && (
        <Notice tone="alert" title={t('withheld')}>
          <p dir="auto">{withheld.reason}</p>
          <p className="text-quiet">
            {t('by', { requested: withheld.requestedBy, confirmed: withheld.confirmedBy })},{' '}
            <Instant at={withheld.at} timeZone={timeZone} locale="en" withTime />
          </p>
        </Notice>
      )}
      {request && <OpenRequest {...props} request={request} />}
      {along && !withheld && (
        <Notice tone="alert" title={t('goesAlong', { name: along.by })}>
          <p>
            <a href={along.page}>{t('goesAlongLink')}</a>
          </p>
        </Notice>
      )}
      {may && !withheld && !request && isAsked && <WithholdingForm {...props} />}
      {may && !withheld && !request && !isAsked && (
        <a
          href={`${page}?withhold=${id}#withhold-${id}`}
          aria-label={t('askWhich', { which })}
          className="w-fit py-1 font-semibold text-small"
        >
          {t('ask')}
        </a>
      )}
    </>
  )
}
