'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useField } from '#components/desk/form'
import { Checkbox } from '#components/ui/checkbox'
import { Field } from '#components/ui/field'
import { type Option, Select } from '#components/ui/select'
import { TextInput } from '#components/ui/text-input'
import { Textarea } from '#components/ui/textarea'
import { formatEdtf, parseEdtf } from '#lib/dates/edtf'
import { directionOf } from '#lib/i18n/direction'

type FieldProps = {
  name: string
  label: string
  hint?: ReactNode
  saved?: string | null
  required?: boolean
  /** The language that its text is in. */
  lang?: string
}

const only = (typed: string | string[] | undefined) => (typeof typed === 'string' ? typed : undefined)

export function TextField(props: FieldProps & { readOnly?: boolean; type?: 'text' | 'date' | 'time' }) {
  const { name, label, hint, saved, lang, readOnly, required, type } = props
  const { id, error, typed } = useField(name)
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <TextInput
          {...control}
          {...inLanguage(lang)}
          type={type}
          aria-required={required}
          readOnly={readOnly}
          defaultValue={only(typed) ?? saved ?? ''}
        />
      )}
    </Field>
  )
}

const heights = { line: 'min-h-16', paragraph: 'min-h-24', essay: 'min-h-44', document: 'min-h-64 max-h-96' }

/** Grows with its text from its least height; a document scrolls instead of filling the page. */
export function ProseField(props: FieldProps & { size?: keyof typeof heights }) {
  const { name, label, hint, saved, lang, size = 'paragraph' } = props
  const { id, error, typed } = useField(name)
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <Textarea
          {...control}
          {...inLanguage(lang)}
          aria-required={props.required}
          className={heights[size]}
          defaultValue={only(typed) ?? saved ?? ''}
        />
      )}
    </Field>
  )
}

/** Nobody's words decide their own direction before their language is known. */
const inLanguage = (lang: string | undefined) => (lang ? { lang, dir: directionOf(lang) } : { dir: 'auto' })

export function SelectField(props: FieldProps & { options: readonly Option[]; empty?: string }) {
  const { name, label, hint, saved, options, empty } = props
  const { id, error, typed } = useField(name)
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <Select
          {...control}
          aria-required={props.required}
          options={options}
          empty={empty}
          defaultValue={only(typed) ?? saved ?? ''}
        />
      )}
    </Field>
  )
}

/** A date of the world; says how it reads while it is typed. */
export function WorldDateField(props: FieldProps) {
  const t = useTranslations('desk.form')
  const reads = (text: string) => (parseEdtf(text.trim()) ? formatEdtf(text.trim(), 'en') : '')
  return <EchoField {...props} hint={props.hint ?? t('dateHint')} reads={reads} width="max-w-48" />
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** A language by its tag; says its name while it is typed. The list of suggestions stands once per page. */
export function LanguageField(props: FieldProps) {
  const t = useTranslations('desk.form')
  const reads = (tag: string) => {
    try {
      return languageNames.of(tag.trim()) ?? ''
    } catch {
      return ''
    }
  }
  return <EchoField {...props} hint={props.hint ?? t('languageHint')} list="languages" reads={reads} width="max-w-24" />
}

function EchoField(props: FieldProps & { list?: string; reads: (text: string) => string; width: string }) {
  const { name, label, hint, saved, list, reads, width } = props
  const { id, error, typed } = useField(name)
  const initial = only(typed) ?? saved ?? ''
  const [text, setText] = useState(initial)
  const echo = reads(text)
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <div className="flex flex-wrap items-center gap-x-3">
          <TextInput
            {...control}
            aria-required={props.required}
            list={list}
            autoComplete="off"
            defaultValue={initial}
            onInput={(event) => setText(event.currentTarget.value)}
            className={width}
          />
          <output htmlFor={control.id} className="text-quiet text-small">
            {echo}
          </output>
        </div>
      )}
    </Field>
  )
}

export function CheckboxField({ name, label, value }: { name: string; label: string; value: string }) {
  const { id, typed } = useField(name)
  return <Checkbox id={id} name={name} value={value} label={label} defaultChecked={only(typed) === value} />
}
