'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button, TextButton } from '#components/ui/button'
import { directionOf } from '#lib/i18n/direction'
import { type Selected, selectedIn } from './selected.ts'

/**
 * A text of which words can be selected for a form. They stay chosen when the selection is gone, until others are, and
 * are filled in when somebody says so: what was typed there is not replaced unasked.
 */
export function Selecting(props: {
  language: string
  /** Begins the ids of the form's fields; null while there is no form yet. */
  form: string | null
  /** The id of the place to go to for a form. */
  place: string
  children: ReactNode
}) {
  const { language, form, place, children } = props
  const t = useTranslations('desk.passage')
  const text = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<Selected | null>(null)
  const [waiting, setWaiting] = useState<Selected | null>(null)

  useEffect(() => {
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const found = text.current && selectedIn(text.current, document.getSelection())
        if (found) setSelected(found)
      })
    }
    document.addEventListener('selectionchange', look)
    // What was selected before this began to listen.
    look()
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', look)
    }
  }, [])

  function cite() {
    if (!selected) return
    if (form) fill(form, selected)
    else {
      setWaiting(selected)
      document.getElementById(place)?.focus()
    }
    setSelected(null)
    document.getSelection()?.removeAllRanges()
  }

  const onForm = useEffectEvent(() => {
    if (form && waiting && fill(form, waiting)) setWaiting(null)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about the form that came
  useEffect(() => onForm(), [form])

  return (
    <>
      <div ref={text}>{children}</div>
      {waiting && !form && (
        <p role="status" className="mt-4 border-accent border-s-4 ps-3 text-small">
          {t('claimFirst')}
        </p>
      )}
      {selected && (
        <section
          aria-label={t('title')}
          className="fixed inset-x-0 bottom-0 z-10 border-ink border-t bg-paper px-4 py-3 print:hidden"
        >
          <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p
              lang={language}
              dir={directionOf(language)}
              className="line-clamp-2 min-w-0 flex-1 basis-60 font-serif text-small"
            >
              {selected.text}
            </p>
            <div className="flex items-center gap-4">
              <Button type="button" weight="main" onClick={cite}>
                {t('cite')}
              </Button>
              <TextButton type="button" className="text-small" onClick={() => setSelected(null)}>
                {t('forget')}
              </TextButton>
            </div>
          </div>
        </section>
      )}
    </>
  )
}

/** Types the words into the form, as somebody would. */
function fill(form: string, { text, start }: Selected): boolean {
  const quote = document.getElementById(`${form}-citation.quote`)
  const near = document.getElementById(`${form}-citation.near`)
  if (!(quote instanceof HTMLTextAreaElement) || !(near instanceof HTMLInputElement)) return false
  for (const [field, value] of [
    [quote, text],
    [near, String(start)],
  ] as const) {
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  quote.focus()
  quote.scrollIntoView({ block: 'center' })
  return true
}
