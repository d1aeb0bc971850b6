'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useAwake } from '#components/ui/awake'
import type { FieldControl } from '#components/ui/field'
import { TextInput } from '#components/ui/text-input'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import type { Suggestion } from '#lib/publishing/suggestion'
import { useSuggestions } from './suggested.ts'

/**
 * A search field that offers pages while one types: a combobox of the ARIA patterns, by hand, because readers should not
 * load a library for it. Without JavaScript it is the field alone, and Enter searches as long as nothing is chosen.
 */
export function SuggestingInput(props: {
  control: FieldControl
  typed: string | undefined
  locale: string
  /** What the list is called. */
  label: string
  kinds: Record<Suggestion['kind'], string>
  /** How many there are, said for none, one, two … */
  counts: string[]
}) {
  const { control, typed, locale, label, kinds, counts } = props
  const isAwake = useAwake()
  const input = useRef<HTMLInputElement>(null)
  const { found, ask, forget } = useSuggestions(locale)
  const [active, setActive] = useState(-1)
  const isOpen = found !== null && found.length > 0
  const list = `${control.id}-suggestions`
  const chosen = isOpen ? found[active] : undefined

  function close() {
    forget()
    setActive(-1)
  }

  const open = ({ kind, slug }: Suggestion) => window.location.assign(publicLinks(locale)[kind](slug))

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    if (key === 'ArrowDown' && !isOpen) ask(input.current?.value ?? '')
    if (!isOpen) return
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      // One place more than there are suggestions: in it, what was typed stands alone.
      const places = found.length + 1
      const step = key === 'ArrowDown' ? 1 : places - 1
      setActive(((active + 1 + step) % places) - 1)
    } else if (key === 'Enter' && chosen) open(chosen)
    else if (key === 'Escape') close()
    else return
    event.preventDefault()
  }

  const aria = isAwake && {
    ...{ role: 'combobox', autoComplete: 'off', 'aria-autocomplete': 'list' as const },
    ...{ 'aria-expanded': isOpen, 'aria-controls': list },
    'aria-activedescendant': chosen && `${list}-${active}`,
  }
  return (
    <div className="relative min-w-0 grow">
      <TextInput
        {...control}
        {...aria}
        ref={input}
        type="search"
        defaultValue={typed}
        dir="auto"
        onChange={({ target }) => {
          setActive(-1)
          ask(target.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isAwake && (
        <>
          <div
            id={list}
            role="listbox"
            aria-label={label}
            hidden={!isOpen}
            className="absolute inset-x-0 top-full z-20 mt-1 max-h-96 overflow-y-auto rounded-control border border-edge bg-paper text-ink"
          >
            {found?.map((each, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and its keys choose
              <div
                key={`${each.kind} ${each.slug}`}
                id={`${list}-${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === active}
                className="cursor-pointer px-2.5 py-2 text-small hover:bg-tint aria-selected:bg-accent aria-selected:text-on-accent"
                ref={at === active ? (option) => option?.scrollIntoView({ block: 'nearest' }) : undefined}
                // The field keeps the focus, or the list would be gone before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => open(each)}
              >
                <span
                  lang={each.language ?? undefined}
                  dir={each.language ? directionOf(each.language) : 'auto'}
                  className="wrap-anywhere block"
                >
                  {each.label}
                </span>
                <span className="block text-fine opacity-80">{kinds[each.kind]}</span>
              </div>
            ))}
          </div>
          <p role="status" className="sr-only">
            {found && counts[found.length]}
          </p>
        </>
      )}
    </div>
  )
}
