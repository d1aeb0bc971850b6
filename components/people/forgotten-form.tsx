'use client'
import { useActionState } from 'react'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { TextInput } from '#components/ui/text-input'

export type ForgottenState = { email: string; sent: string | null; refusal: string | null; error: string | null }

type Props = {
  action: (previous: ForgottenState, form: FormData) => Promise<ForgottenState>
  words: Record<'email' | 'submit', string>
}

export function ForgottenForm({ action, words }: Props) {
  const [state, submit, isPending] = useActionState(action, { email: '', sent: null, refusal: null, error: null })
  if (state.sent) return <Notice role="status">{state.sent}</Notice>
  return (
    <form action={submit} className="flex flex-col gap-5">
      {state.refusal && (
        <Notice tone="alert" role="alert">
          {state.refusal}
        </Notice>
      )}
      <Field name="email" label={words.email} error={state.error && <span role="alert">{state.error}</span>}>
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
      <Button type="submit" weight="main" disabled={isPending} className="self-start">
        {words.submit}
      </Button>
    </form>
  )
}
