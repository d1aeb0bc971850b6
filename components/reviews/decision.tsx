import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Colleague, MentionField } from '#components/comments/mention-field'
import { DeskForm } from '#components/desk/form'
import { KeptForm } from '#components/desk/kept-form'
import type { FormAction } from '#lib/actions/form-state'
import { type Matter, matterKey } from '#lib/matters/matter'

/** Approve the very content that was shown, or say what to change. */
export function Decision(props: {
  matter: Matter
  /** What says which content was shown. */
  hidden: Record<string, string | number>
  approve: FormAction
  requestChanges: FormAction
  colleagues: Colleague[]
  /** The actor has open comments, which say what to change. */
  hasSaid: boolean
  /** What one approves with. */
  children?: ReactNode
}) {
  const { matter, hidden, colleagues, hasSaid } = props
  const t = useTranslations('desk.review')
  return (
    <section aria-labelledby="decide" className="flex flex-col gap-6 text-small">
      <h2 id="decide" tabIndex={-1} className="scroll-mt-4 border-line border-b pb-1.5 font-semibold text-lead">
        {t('decide')}
      </h2>
      <div className="flex flex-col gap-2">
        <p className="text-quiet">{t('approveText')}</p>
        <DeskForm id="approve" action={props.approve} hidden={hidden} submit={t('approve')} weight="main">
          {props.children}
        </DeskForm>
      </div>
      <KeptForm
        keep={`${matterKey(matter)}:request-changes`}
        id="request-changes"
        action={props.requestChanges}
        hidden={hidden}
        submit={t('requestChanges')}
      >
        <MentionField
          name="comment"
          label={t('comment')}
          hint={t(hasSaid ? 'orComments' : 'commentHint')}
          required={!hasSaid}
          colleagues={colleagues}
        />
      </KeptForm>
    </section>
  )
}
