'use client'
import type { ReactNode } from 'react'
import { DeskForm } from '#components/desk/form'
import type { FormAction } from '#lib/actions/form-state'

/** Ends with a one-time link, which is shown this once. */
export function InvitationForm(props: {
  id: string
  action: FormAction
  submit: string
  /** Stands above the link. */
  explanation: string
  hidden?: Record<string, string>
  children?: ReactNode
}) {
  const { explanation, ...form } = props
  return (
    <DeskForm
      {...form}
      clears
      showMade={({ label }) => (
        <div className="mt-2 border-line border-s-4 ps-4 text-small">
          <p>{explanation}</p>
          <p>
            <code className="break-all">{label}</code>
          </p>
        </div>
      )}
    />
  )
}
