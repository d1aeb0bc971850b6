'use client'
import { useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, use, useState } from 'react'
import { DeskField } from '#components/desk/desk-field'
import { useField } from '#components/desk/form-context'
import { NewsroomLanguage } from '#components/desk/newsroom-language'
import { Checkbox } from '#components/ui/checkbox'
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

export function TextField(props: FieldProps & { readOnly?: boolean; type?: 'text' | 'date' | 'time' }) {
  const { name, label, hint, saved, lang, readOnly, required, type } = props
  return (
    <DeskField name={name} label={label} hint={hint} required={required} lang={lang}>
      {(control, typed) => (
        <TextInput
          {...control}
          {...inLanguage(lang)}
          type={type}
          aria-required={required}
          readOnly={readOnly}
          defaultValue={typed ?? saved ?? ''}
        />
      )}
    </DeskField>
  )
}

const heights = { line: 'min-h-16', paragraph: 'min-h-24', essay: 'min-h-44', document: 'min-h-64 max-h-96' }

/** Grows with its text from its least height; a document scrolls instead of filling the page. */
export function ProseField(props: FieldProps & { size?: keyof typeof heights }) {
  const { name, label, hint, saved, lang, required, size = 'paragraph' } = props
  return (
    <DeskField name={name} label={label} hint={hint} required={required} lang={lang}>
      {(control, typed) => (
        <Textarea
          {...control}
          {...inLanguage(lang)}
          aria-required={required}
          className={heights[size]}
          defaultValue={typed ?? saved ?? ''}
        />
      )}
    </DeskField>
  )
}

/** Nobody's words decide their own direction before their language is known. */
const inLanguage = (lang: string | undefined) => (lang ? { lang, dir: directionOf(lang) } : { dir: 'auto' })

export function SelectField(props: FieldProps & { options: readonly Option[]; empty?: string }) {
  const { name, label, hint, saved, options, empty, required } = props
  const reads = (value: string) => options.find((option) => option.value === value)?.label ?? empty ?? value
  // What has a value from the start needs no mark that it must have one.
  return (
    <DeskField name={name} label={label} hint={hint} required={required && empty !== undefined} reads={reads}>
      {(control, typed) => (
        <Select
          {...control}
          aria-required={required}
          options={options}
          empty={empty}
          defaultValue={typed ?? saved ?? ''}
        />
      )}
    </DeskField>
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
export function LanguageField({
  isOurs = false,
  ...props
}: FieldProps & { /** Most often the newsroom's. */ isOurs?: boolean }) {
  const t = useTranslations('desk.form')
  const ours = use(NewsroomLanguage)
  const reads = (tag: string) => {
    try {
      return languageNames.of(tag.trim()) ?? ''
    } catch {
      return ''
    }
  }
  const saved = props.saved ?? (isOurs ? ours : null)
  const hint = props.hint ?? t('languageHint')
  return <EchoField {...props} saved={saved} hint={hint} list="languages" reads={reads} width="max-w-24" />
}

function EchoField(props: FieldProps & { list?: string; reads: (text: string) => string; width: string }) {
  const { name, label, hint, saved, required, list, reads, width } = props
  return (
    <DeskField name={name} label={label} hint={hint} required={required}>
      {(control, typed) => (
        <Echo
          {...control}
          aria-required={required}
          list={list}
          defaultValue={typed ?? saved ?? ''}
          reads={reads}
          className={width}
        />
      )}
    </DeskField>
  )
}

function Echo({
  reads,
  ...input
}: ComponentProps<'input'> & { defaultValue: string; reads: (text: string) => string }) {
  const [text, setText] = useState(input.defaultValue)
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <TextInput {...input} autoComplete="off" onInput={(event) => setText(event.currentTarget.value)} />
      <output htmlFor={input.id} className="text-quiet text-small">
        {reads(text)}
      </output>
    </div>
  )
}

export function CheckboxField(props: { name: string; label: string; value: string; saved?: boolean }) {
  const { name, label, value, saved = false } = props
  const { id, typed } = useField(name)
  const isTicked = typed === undefined ? saved : typed === value
  return <Checkbox id={id} name={name} value={value} label={label} defaultChecked={isTicked} />
}
