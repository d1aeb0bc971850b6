'use client'
import { useTranslations } from 'next-intl'
import {
  type FormEvent,
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useTransition,
} from 'react'
import { failureOf } from '#components/desk/failure'
import { TextButton } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { type FormAction, type FormState, untouched } from '#lib/actions/form-state'

const formId = 'move-statement'

/** The form behind all buttons that move a statement. The focus stays on the button that was pressed. */
export function Moving(props: { action: FormAction; claim: string; basedOn: number }) {
  const t = useTranslations('desk.form')
  // The action itself stands in the form until the page is awake, and without JavaScript.
  const [given, send] = useActionState(props.action, untouched)
  const [answered, setAnswered] = useState<FormState | null>(null)
  const state = answered ?? given
  const [isPending, start] = useTransition()
  const pressed = useRef('')

  const onAnswer = useEffectEvent(() => {
    const [id] = pressed.current.split(' ')
    const buttons = [...document.querySelectorAll<HTMLButtonElement>(`button[form=${formId}][value^="${id} "]`)]
    const same = buttons.find((button) => button.value === pressed.current)
    ;(same ?? buttons[0])?.focus()
  })
  useEffect(() => {
    if (state.attempt > 0) onAnswer()
  }, [state.attempt])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (isPending || !(submitter instanceof HTMLButtonElement)) return
    pressed.current = submitter.value
    const wish = new FormData(event.currentTarget, submitter)
    start(async () => {
      const answer = await ask(wish)
      startTransition(() => setAnswered({ ...answer, attempt: state.attempt + 1 }))
    })
  }

  async function ask(wish: FormData): Promise<FormState> {
    try {
      return await props.action(state, wish)
    } catch (error) {
      return { ...untouched, refusal: t(`failure.${failureOf(error)}`) }
    }
  }

  return (
    <>
      <form id={formId} action={send} onSubmit={submit} className="hidden">
        <input type="hidden" name="claim" value={props.claim} />
        <input type="hidden" name="basedOn" value={props.basedOn} />
      </form>
      {state.refusal && <Notice key={state.attempt} role="alert" tone="alert" title={state.refusal} />}
      <p key={`done ${state.attempt}`} role="status" className="sr-only">
        {state.done}
      </p>
    </>
  )
}

export function MoveButton(props: { id: string; direction: 'up' | 'down'; label: string; children: string }) {
  return (
    <TextButton
      type="submit"
      form={formId}
      name="move"
      value={`${props.id} ${props.direction}`}
      aria-label={props.label}
      className="text-fine"
    >
      {props.children}
    </TextButton>
  )
}
