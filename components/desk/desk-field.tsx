'use client'
import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { ClashChoice } from '#components/desk/clash-choice'
import { useField } from '#components/desk/form-context'
import { Offer } from '#components/desk/offer'
import { Field, type FieldControl } from '#components/ui/field'

type Asked = {
  name: string
  label: string
  hint?: ReactNode
  required?: boolean
  /** How a value of it reads, where that isn't the value itself. */
  reads?: (value: string) => string
  lang?: string
  children: (control: FieldControl, typed: string | undefined) => ReactNode
}

/** A field of a desk form: its label, whether it must be filled in, what is wrong, and what others wrote meanwhile. */
export function DeskField({ name, label, hint, required, reads, lang, children }: Asked) {
  const t = useTranslations('desk.form')
  const { id, error, typed } = useField(name)
  const field: Omit<ComponentProps<typeof Field>, 'children'> = {
    name,
    id,
    label,
    hint,
    error,
    mark: required ? t('required') : undefined,
  }
  return (
    <div className="flex flex-col gap-2">
      <Field {...field}>{(control) => children(control, typeof typed === 'string' ? typed : undefined)}</Field>
      <Offer name={name} lang={lang} />
      <ClashChoice name={name} label={label} reads={reads} lang={lang} />
    </div>
  )
}
