'use client'
import { useActionState } from 'react'
import { EmailField } from '#components/people/email-field'
import { EntranceForm } from '#components/people/entrance-form'
import { Field } from '#components/ui/field'
import { TextInput } from '#components/ui/text-input'

/** What the form knows after an attempt that did not succeed. */
export type SignInState = { email: string; refusal: string | null }

type Props = {
  action: (previous: SignInState, form: FormData) => Promise<SignInState>
  /** Where to go afterwards. */
  to: string
  words: Record<'email' | 'password' | 'submit', string>
}

export function SignInForm({ action, to, words }: Props) {
  const [state, submit, isPending] = useActionState(action, { email: '', refusal: null })
  return (
    <EntranceForm action={submit} refusal={state.refusal} submit={words.submit} isPending={isPending}>
      <input type="hidden" name="to" value={to} />
      <EmailField label={words.email} typed={state.email} />
      <Field name="password" label={words.password}>
        {(control) => <TextInput {...control} type="password" autoComplete="current-password" required />}
      </Field>
    </EntranceForm>
  )
}
