'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useField } from '#components/desk/form-context'
import { Field } from '#components/ui/field'
import { Textarea } from '#components/ui/textarea'

export type Colleague = { id: string; name: string }

const mostShown = 6

/** A text in which @ proposes people. Without it their names can be typed all the same. */
export function MentionField(props: {
  name: string
  label: string
  hint?: string
  colleagues: Colleague[]
  required?: boolean
}) {
  const { name, label, hint, colleagues } = props
  const t = useTranslations('desk.comments')
  const { id, error, typed } = useField(name)
  const list = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [asked, setAsked] = useState<{ from: number; text: string } | null>(null)
  const [at, setAt] = useState(0)
  const found = asked ? matching(colleagues, asked.text) : []
  const isOpen = found.length > 0

  function look(event: { currentTarget: HTMLTextAreaElement }) {
    const { value, selectionEnd } = event.currentTarget
    const [, before = '', text] =
      value.slice(0, selectionEnd).match(/^([\s\S]*(?:^|[^\p{L}\p{N}]))@([^\n@]{0,40})$/u) ?? []
    setAsked(text === undefined || isWritten(colleagues, text) ? null : { from: before.length, text })
    setAt(0)
  }

  function choose(person: Colleague) {
    const textarea = box.current
    if (!textarea || !asked) return
    textarea.setRangeText(`@${person.name} `, asked.from, textarea.selectionEnd, 'end')
    textarea.dispatchEvent(new Event('input', { bubbles: true }))
    setAsked(null)
    textarea.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen) return
    const step = { ArrowDown: 1, ArrowUp: found.length - 1 }[event.key]
    const person = found[at]
    if (step) setAt((at + step) % found.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && person) choose(person)
    else if (event.key === 'Escape') setAsked(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Field name={name} id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <div className="relative">
          <Textarea
            {...control}
            ref={box}
            dir="auto"
            aria-required={props.required}
            aria-autocomplete="list"
            aria-controls={isOpen ? list : undefined}
            aria-activedescendant={isOpen ? `${list}-${at}` : undefined}
            className="min-h-16"
            defaultValue={typeof typed === 'string' ? typed : ''}
            onInput={look}
            onClick={look}
            onKeyDown={onKeyDown}
            onBlur={() => setAsked(null)}
          />
          <p role="status" className="sr-only">
            {asked && t('people', { count: found.length })}
          </p>
          {isOpen && (
            <div
              id={list}
              role="listbox"
              aria-label={t('peopleLabel')}
              className="absolute z-10 w-full rounded-control border border-edge bg-paper py-1"
            >
              {found.map((person, index) => (
                <div
                  key={person.id}
                  id={`${list}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  className="cursor-pointer px-3 py-1.5 aria-selected:bg-tint aria-selected:font-semibold"
                  onPointerDown={(event) => {
                    event.preventDefault()
                    choose(person)
                  }}
                >
                  {person.name}
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  )
}

/** By the beginning of any of their names, in whatever case. */
function matching(colleagues: Colleague[], text: string): Colleague[] {
  const wanted = text.toLocaleLowerCase()
  const isMeant = ({ name }: Colleague) => {
    const folded = name.toLocaleLowerCase()
    return folded.startsWith(wanted) || folded.split(/\s+/).some((word) => word.startsWith(wanted))
  }
  return colleagues.filter(isMeant).slice(0, mostShown)
}

/** Whether it is somebody's whole name, and could become nobody else's. */
function isWritten(colleagues: Colleague[], text: string) {
  const [only, another] = matching(colleagues, text)
  return !another && only?.name.toLocaleLowerCase() === text.toLocaleLowerCase()
}
