'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  use,
  useActionState,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { type FormAction, type FormState, type Made, untouched } from '#lib/actions/form-state'

const FormContext = createContext<{ id: string; state: FormState }>({ id: '', state: untouched })

/** What a field needs from the form around it. */
export function useField(name: string) {
  const { id, state } = use(FormContext)
  return { id: `${id}-${name}`, error: state.errors[name], typed: state.typed[name] }
}

/**
 * A form of the desk. What was typed stays when it is refused, and stays based on the version it was typed upon when the
 * page around it changes.
 */
export function DeskForm(props: {
  /** Begins the ids of its fields. */
  id: string
  /** The id of the form itself, for controls of it that stand elsewhere on the page. */
  formId?: string
  action: FormAction
  hidden?: Record<string, string | number>
  /** Changes with the saved content; the form then shows that, unless somebody is typing. */
  saved?: string
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
  const { id, action, saved = '', clears = false, onMade } = props
  const t = useTranslations('desk.form')
  const pathname = usePathname()
  const [state, send, isPending] = useActionState(action, untouched)
  const [isDirty, setDirty] = useState(false)
  const fresh = { saved, hidden: props.hidden ?? {}, round: state.round }
  const [shown, setShown] = useState(fresh)
  if (JSON.stringify(fresh) !== JSON.stringify(shown)) {
    const isDone = shown.round !== state.round
    if (isDone || !isDirty || shown.saved === saved) {
      setShown(fresh)
      if (isDone) setDirty(false)
    }
  }
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLDivElement>(null)

  const onAnswer = useEffectEvent(() => {
    if (state.made && onMade) onMade(state.made)
    else if (state.refusal) {
      const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
      ;(wrong ?? answer.current)?.focus()
    } else if (document.activeElement === document.body) answer.current?.focus()
  })
  useEffect(() => {
    if (state.attempt > 0) onAnswer()
  }, [state.attempt])

  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isDirty])

  // Sent by hand: React empties a form whose action has run, also when it was refused.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    event.stopPropagation()
    if (isPending) return
    const typed = new FormData(event.currentTarget)
    startTransition(() => send(typed))
  }

  return (
    <FormContext value={{ id, state }}>
      <form
        key={`${shown.saved} ${clears ? shown.round : ''}`}
        id={props.formId}
        ref={form}
        action={send}
        onSubmit={submit}
        onInput={() => setDirty(true)}
        aria-label={props.label}
        noValidate
        className="flex flex-col gap-4"
      >
        {Object.entries(shown.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.children}
        <div>
          <Button
            type="submit"
            weight={props.weight}
            aria-label={props.submitLabel}
            aria-disabled={isPending || undefined}
          >
            {isPending ? t('pending') : props.submit}
          </Button>
        </div>
      </form>
      <div ref={answer} tabIndex={-1} className="mt-3 empty:hidden focus:outline-none">
        {state.refusal && (
          <Notice key={state.attempt} role="alert" tone="alert" title={state.refusal}>
            {state.mend === 'reload' && (
              <p>
                <a href={pathname}>{t('reload')}</a>
              </p>
            )}
            {state.mend === 'sign_in' && (
              <p>
                <a href="/sign-in" target="_blank" rel="noopener">
                  {t('signIn')}
                </a>
              </p>
            )}
          </Notice>
        )}
        {state.done && !isDirty && (
          <p key={state.attempt} role="status" className="text-quiet text-small">
            {state.done}
          </p>
        )}
        {state.undone.length > 0 && (
          <ul className="mt-2 flex flex-col gap-1 border-alert border-l-4 pl-3 text-small">
            {state.undone.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {state.made && props.showMade?.(state.made)}
      </div>
    </FormContext>
  )
}
