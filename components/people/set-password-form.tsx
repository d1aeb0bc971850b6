'use client'
import { useActionState } from 'react'
import { EntranceForm } from '#components/people/entrance-form'
import { Field } from '#components/ui/field'
import { TextInput } from '#components/ui/text-input'

export type SetPasswordState = { refusal: string | null; errors: { password?: string; again?: string } }

type Props = {
  action: (previous: SetPasswordState, form: FormData) => Promise<SetPasswordState>
  email: string
  minLength: number
  words: Record<'password' | 'hint' | 'again' | 'submit', string>
}

/** What was typed is not sent back to the browser. */
export function SetPasswordForm({ action, email, minLength, words }: Props) {
  const [{ refusal, errors }, submit, isPending] = useActionState(action, { refusal: null, errors: {} })
  const look = { type: 'password', autoComplete: 'new-password', minLength, required: true } as const
  return (
    <EntranceForm action={submit} refusal={refusal} submit={words.submit} isPending={isPending}>
      {/* For password managers. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field name="password" label={words.password} hint={words.hint} error={errors.password}>
        {(control) => <TextInput {...control} {...look} />}
      </Field>
      <Field name="again" label={words.again} error={errors.again}>
        {(control) => <TextInput {...control} {...look} />}
      </Field>
    </EntranceForm>
  )
}
