'use client'
import { useEffect, useRef, useState } from 'react'
import { useField } from '#components/desk/form-context'

/** Where the words of a quotation were selected, for as long as they are those words; nobody sees it. */
export function NearField() {
  const { id, typed } = useField('citation.near')
  const { typed: typedWords } = useField('citation.quote')
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(textOf(typedWords))
  const [selected, setSelected] = useState({ place: textOf(typed), words })

  useEffect(() => {
    const form = field.current?.form
    const note = ({ target }: Event) => {
      if (target instanceof HTMLTextAreaElement && target.name === 'citation.quote') setWords(target.value)
    }
    form?.addEventListener('input', note)
    return () => form?.removeEventListener('input', note)
  }, [])

  return (
    <input
      ref={field}
      type="hidden"
      id={id}
      name="citation.near"
      value={words === selected.words ? selected.place : ''}
      onInput={({ currentTarget: { form, value } }) => {
        const now = textOf(form && new FormData(form).get('citation.quote'))
        setWords(now)
        setSelected({ place: value, words: now })
      }}
    />
  )
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
