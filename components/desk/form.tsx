'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { FormAnswer } from '#components/desk/form-answer'
import { FormContext } from '#components/desk/form-context'
import type { Keeping } from '#components/desk/keeper'
import { KeptLine } from '#components/desk/kept-line'
import { Button } from '#components/ui/button'
import type { FormAction, Made } from '#lib/actions/form-state'
import { copyField, type FormValues } from '#lib/working-copies/working-copy'
import { useTyping } from './typing.ts'

/**
 * A form of the desk. What was typed stays whatever happens, is kept as a working copy where `keeping` says so, and
 * never replaces unseen what somebody else saved meanwhile (typing.ts).
 */
export function DeskForm(props: {
  /** Begins the ids of its fields. */
  id: string
  /** The id of the form itself, for controls of it that stand elsewhere on the page. */
  formId?: string
  action: FormAction
  hidden?: Record<string, string | number>
  /**
   * Changes with the saved content; the form then shows that, unless somebody is typing. Values by the names of the
   * fields also let it merge what two people changed.
   */
  saved?: string | FormValues
  /** Where what is typed is kept until it is saved: use KeptForm. */
  keeping?: Keeping
  submit: string
  /** The accessible name of the button, where its word alone doesn't tell which. */
  submitLabel?: string
  weight?: 'main' | 'plain' | 'grave'
  /** Emptied once it is done, ready for the next. */
  clears?: boolean
  /** An accessible name, where the heading around it doesn't do. */
  label?: string
  onMade?: (made: Made) => void
  /** Shows what was made below the form. */
  showMade?: (made: Made) => ReactNode
  children?: ReactNode
}) {
  const { id, action, hidden = {}, saved = '', clears = false, keeping, onMade } = props
  const t = useTranslations('desk.form')
  const typing = useTyping({ id, action, hidden, saved, clears, keeping })
  const { state, told, clash, shown, isPending, isDirty, kept } = typing
  const answer = useRef<HTMLDivElement>(null)

  const isRefused = state.refusal !== null || told.failure !== null || told.undecided > 0
  const onAnswer = useEffectEvent(() => {
    if (state.made && onMade) onMade(state.made)
    else if (isRefused || document.activeElement === document.body) answer.current?.focus()
  })
  useEffect(() => {
    if (state.attempt > 0) onAnswer()
  }, [state.attempt])

  const isLost = isDirty && (!keeping || kept.where === 'lost')
  useEffect(() => {
    if (!isLost) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isLost])

  // What is typed is saved, or sent where it is for somebody else to read; that only on purpose.
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (!keeping || event.altKey || !(event.ctrlKey || event.metaKey)) return
    const isSave = event.key.toLowerCase() === 's' && !event.shiftKey
    if (!isSave && event.key !== 'Enter') return
    event.preventDefault()
    if (isSave && typeof saved === 'string' && !keeping.form.endsWith(':new')) typing.flush()
    else event.currentTarget.requestSubmit()
  }

  const undecided = told.undecided > 0 ? (clash?.names.filter((name) => !clash.chosen[name]) ?? []) : []
  const errors = { ...state.errors, ...Object.fromEntries(undecided.map((name) => [name, t('choose')])) }
  const { choose, touch, takeOffer, values } = typing
  // Without JavaScript whoever came second ticks that they have read what the first one wrote.
  const stale = clash && typeof state.typed.basedOn === 'string' ? state.typed.basedOn : null
  return (
    <FormContext
      value={{ id, errors, values, clash, offer: state.offer, alike: state.alike, takeOffer, choose, touch }}
    >
      <form
        key={shown.epoch}
        id={props.formId}
        ref={typing.form}
        action={typing.send}
        onSubmit={typing.submit}
        onInput={(event) => touch((event.target as HTMLInputElement).name)}
        onBlur={typing.flush}
        onKeyDown={onKeyDown}
        aria-label={props.label}
        autoComplete="off"
        noValidate
        className="flex flex-col gap-4"
      >
        {Object.entries(shown.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={name === 'basedOn' ? (stale ?? value) : value} />
        ))}
        {keeping && <input type="hidden" name={copyField} value={keeping.form} />}
        {props.children}
        {clash && state.conflict && (
          <noscript>
            <label className="flex items-baseline gap-2 text-small">
              <input type="checkbox" name="basedOn" value={state.conflict.version} className="size-4 translate-y-0.5" />
              <span>{t('readTheirs')}</span>
            </label>
          </noscript>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            type="submit"
            weight={props.weight}
            aria-label={props.submitLabel}
            aria-disabled={isPending || undefined}
          >
            {isPending ? t('pending') : props.submit}
          </Button>
          {keeping && (
            <KeptLine
              kept={kept}
              timeZone={keeping.timeZone}
              isTyped={isDirty}
              onDiscard={typing.discard}
              onTakeBack={typing.takeBack}
            />
          )}
        </div>
      </form>
      <div ref={answer} tabIndex={-1} className="mt-3 empty:hidden focus:outline-none">
        <FormAnswer
          formId={id}
          state={state}
          told={told}
          clash={clash}
          errors={errors}
          isDirty={isDirty}
          copy={keeping?.form ?? null}
          onGo={typing.focusField}
        />
        {state.made && props.showMade?.(state.made)}
      </div>
    </FormContext>
  )
}
