'use client'
import type { ReactNode } from 'react'
import { useField } from '#components/desk/form-context'
import { Field } from '#components/ui/field'
import { TextInput } from '#components/ui/text-input'

type Kind = 'current-password' | 'new-password' | 'one-time-code'

/** A password or a code: never filled in with what was typed before. */
export function SecretField(props: { name: string; label: string; hint?: ReactNode; kind: Kind }) {
  const { name, label, hint, kind } = props
  const { id, error } = useField(name)
  const isCode = kind === 'one-time-code'
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <TextInput
          {...control}
          type={isCode ? 'text' : 'password'}
          autoComplete={kind}
          autoCapitalize="none"
          spellCheck={false}
          className={isCode ? 'max-w-64 font-mono' : ''}
          aria-required
        />
      )}
    </Field>
  )
}
