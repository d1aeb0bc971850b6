'use client'
import { useActionState } from 'react'
import { EntranceForm } from '#components/people/entrance-form'
import { Field } from '#components/ui/field'
import { TextInput } from '#components/ui/text-input'

/** What the form knows after a code that was not accepted. */
export type CodeState = { refusal: string | null; error: string | null }

type Props = {
  action: (previous: CodeState, form: FormData) => Promise<CodeState>
  /** Where to go afterwards. */
  to: string
  words: Record<'code' | 'hint' | 'submit', string>
}

export function CodeForm({ action, to, words }: Props) {
  const [{ refusal, error }, submit, isPending] = useActionState(action, { refusal: null, error: null })
  return (
    <EntranceForm action={submit} refusal={refusal} submit={words.submit} isPending={isPending}>
      <input type="hidden" name="to" value={to} />
      <Field name="code" label={words.code} hint={words.hint} error={error && <span role="alert">{error}</span>}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            className="max-w-64 font-mono"
            required
          />
        )}
      </Field>
    </EntranceForm>
  )
}
