'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type Colleague, MentionField } from '#components/comments/mention-field'
import { ProseField, SelectField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import type { Keeping } from '#components/desk/keeper'
import type { Option } from '#components/ui/select'
import { addCommentAction, addRecordCommentAction } from '#lib/actions/comments'
import type { Matter } from '#lib/matters/matter'
import { passageIn } from './passage.ts'

/** Begins a thread: about what, about which words of it, and what to say. Takes words that are selected on the page. */
export function CommentForm(props: {
  matter: Matter
  places: Option[]
  place: string
  colleagues: Colleague[]
  keeping: Keeping | undefined
}) {
  const { matter, places, place, colleagues, keeping } = props
  const t = useTranslations('desk.comments')
  const around = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<ReturnType<typeof passageIn>>(null)

  useEffect(() => {
    const look = () => setSelected(passageIn(document.getSelection()))
    // What was selected before the page awoke.
    look()
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])

  function take() {
    const form = around.current?.querySelector('form')
    if (!form || !selected) return
    fill(form.elements.namedItem('place'), selected.place)
    fill(form.elements.namedItem('passage'), selected.text)
    document.getSelection()?.removeAllRanges()
    const body = form.elements.namedItem('body')
    if (body instanceof HTMLElement) body.focus()
  }

  const isOffered = selected && places.some(({ value }) => value === selected.place)
  return (
    <div ref={around} id="say" className="scroll-mt-4">
      <DeskForm
        id="comment"
        action={matter.of === 'claim' ? addCommentAction : addRecordCommentAction}
        hidden={matter.of === 'claim' ? { claim: matter.id } : { subject: matter.of, id: matter.id }}
        submit={t('send')}
        clears
        saved={place}
        keeping={keeping}
      >
        <SelectField name="place" label={t('about')} options={places} saved={place} />
        <ProseField name="passage" label={t('passage')} hint={t('passageHint')} size="line" />
        <MentionField name="body" label={t('body')} hint={t('bodyHint')} colleagues={colleagues} required />
      </DeskForm>
      {isOffered && (
        <button
          type="button"
          // Kept selected until the click is through.
          onPointerDown={(event) => event.preventDefault()}
          onClick={take}
          style={{ top: selected.top, left: selected.left }}
          className="fixed z-20 min-h-10 rounded-control border border-accent bg-accent px-3 font-semibold text-on-accent text-small"
        >
          {t('onSelection')}
        </button>
      )}
    </div>
  )
}

function fill(field: Element | RadioNodeList | null, value: string) {
  if (!(field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement)) return
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
