'use client'
import { useActionState } from 'react'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
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
    <form action={submit} className="flex flex-col gap-5">
      {state.refusal && (
        <Notice tone="alert" role="alert">
          {state.refusal}
        </Notice>
      )}
      <input type="hidden" name="to" value={to} />
      <Field name="email" label={words.email}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            key={state.email}
            defaultValue={state.email}
            autoComplete="username"
            maxLength={254}
            required
          />
        )}
      </Field>
      <Field name="password" label={words.password}>
        {(control) => <TextInput {...control} type="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" weight="main" disabled={isPending} className="self-start">
        {words.submit}
      </Button>
    </form>
  )
}
