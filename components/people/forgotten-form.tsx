'use client'
import { useActionState } from 'react'
import { EmailField } from '#components/people/email-field'
import { EntranceForm } from '#components/people/entrance-form'
import { Notice } from '#components/ui/notice'

export type ForgottenState = { email: string; sent: string | null; refusal: string | null; error: string | null }

type Props = {
  action: (previous: ForgottenState, form: FormData) => Promise<ForgottenState>
  words: Record<'email' | 'submit', string>
}

export function ForgottenForm({ action, words }: Props) {
  const [state, submit, isPending] = useActionState(action, { email: '', sent: null, refusal: null, error: null })
  if (state.sent) return <Notice role="status">{state.sent}</Notice>
  return (
    <EntranceForm action={submit} refusal={state.refusal} submit={words.submit} isPending={isPending}>
      <EmailField label={words.email} typed={state.email} error={state.error} />
    </EntranceForm>
  )
}
