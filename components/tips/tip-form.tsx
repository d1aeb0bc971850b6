'use client'
import { useActionState, useEffect, useRef } from 'react'
import { type Answer, Answers } from '#components/tips/answers'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Fieldset } from '#components/ui/fieldset'
import { Notice } from '#components/ui/notice'
import { TextInput } from '#components/ui/text-input'
import { Textarea } from '#components/ui/textarea'

const fields = ['words', 'seen', 'why', 'name', 'email'] as const
type FieldName = (typeof fields)[number]

/** What the form knows after an attempt that did not succeed. */
export type TipFormState = {
  attempt: number
  refusal: string | null
  errors: Record<string, string>
  typed: Record<string, string>
  /** The form's own token, where it stays good or another takes its place. */
  token: string | null
  /** Why programs of ours know it. */
  reason: string | null
  /** What may answer it already; sent once more, it is taken. */
  answers: Answer[]
}

type Props = {
  action: (previous: TipFormState, form: FormData) => Promise<TipFormState>
  hidden: Record<string, string>
  token: string
  filled: { words: string }
  labels: Record<FieldName, string>
  hints: Partial<Record<FieldName, string>>
  words: Record<'optional' | 'you' | 'privacy' | 'trap' | 'send' | 'sendAnyway' | 'sending', string>
}

const untouched: TipFormState = {
  attempt: 0,
  refusal: null,
  errors: {},
  typed: {},
  token: null,
  reason: null,
  answers: [],
}

/** What a reader sends to the newsroom. What was typed stays until it was taken. */
export function TipForm({ action, hidden, token, filled, labels, hints, words }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.attempt > 0) answer.current?.focus()
  }, [state.attempt])

  const isSeen = state.answers.length > 0
  const seen = isSeen ? state.answers.map(({ slug }) => slug).join(' ') : (state.typed.answersSeen ?? '')
  const typed = (name: FieldName) => state.typed[name] ?? (name === 'words' ? filled.words : '')
  const common = (name: FieldName) => ({ name, label: labels[name], hint: hints[name], error: state.errors[name] })
  const line = (name: FieldName, more: Record<string, string> = {}) => (
    <Field {...common(name)} mark={words.optional}>
      {(control) => <TextInput {...control} dir="auto" defaultValue={typed(name)} {...more} />}
    </Field>
  )
  return (
    <form key={state.attempt} action={send} noValidate className="flex flex-col gap-6">
      <div ref={answer} tabIndex={-1} className="empty:hidden focus:outline-none">
        {state.refusal && (
          <Notice tone={isSeen ? 'note' : 'alert'} role="alert">
            {state.refusal}
            {isSeen && <Answers answers={state.answers} />}
          </Notice>
        )}
      </div>
      {Object.entries({ ...hidden, token: state.token ?? token, answersSeen: seen }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field {...common('words')}>
        {(control) => (
          <Textarea {...control} dir="auto" aria-required className="min-h-24" defaultValue={typed('words')} />
        )}
      </Field>
      {line('seen')}
      <Field {...common('why')} mark={words.optional}>
        {(control) => <Textarea {...control} dir="auto" className="min-h-24" defaultValue={typed('why')} />}
      </Field>
      <Fieldset legend={words.you}>
        <div className="flex flex-col gap-6">
          {line('name', { autoComplete: 'name' })}
          {line('email', { type: 'email', autoComplete: 'email', dir: 'ltr' })}
        </div>
      </Fieldset>
      {/* Programs fill in whatever they find. */}
      <div className="hidden" aria-hidden="true">
        <label>
          {words.trap} <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <p className="text-fine text-quiet">{words.privacy}</p>
      <Button type="submit" weight="main" aria-disabled={isPending || undefined} className="self-start">
        {isPending ? words.sending : isSeen ? words.sendAnyway : words.send}
      </Button>
    </form>
  )
}
