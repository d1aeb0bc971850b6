'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DeskForm } from '#components/desk/form'
import type { FormAction } from '#lib/actions/form-state'

/** Ends with a one-time link, which is shown this once. */
export function InvitationForm(props: {
  id: string
  action: FormAction
  submit: string
  hidden?: Record<string, string>
  children?: ReactNode
}) {
  const t = useTranslations('people')
  return (
    <DeskForm
      {...props}
      clears
      showMade={({ label }) => (
        <div className="mt-2 border-line border-l-4 pl-4 text-small">
          <p>{t('link')}</p>
          <p>
            <code className="break-all">{label}</code>
          </p>
        </div>
      )}
    />
  )
}
