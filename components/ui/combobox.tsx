'use client'
import { type KeyboardEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { controlLook } from './control-look.ts'
import type { FieldControl } from './field.tsx'

export type Choice = { id: string; label: string; note?: string; lang?: string }

const subscribeToNothing = () => () => {}

/**
 * A text field with a list of what it finds (the combobox of the ARIA Authoring Practices, list autocomplete with manual
 * selection). Sends the id of what was chosen from the list, or else the text; the text also without JavaScript.
 */
export function Combobox(props: {
  control: FieldControl
  chosen: Choice | null
  onChoose: (choice: Choice | null) => void
  /** What it says before anything is chosen. */
  text?: string
  find: (words: string, signal: AbortSignal) => Promise<Choice[]>
  /** Told to screen readers when the list has opened. */
  tell: (count: number) => string
}) {
  const { control, chosen, onChoose, find } = props
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const search = useRef<AbortController>(null)
  const [found, setFound] = useState<Choice[] | null>(null)
  const [active, setActive] = useState(-1)
  const isAwake = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
  const isById = isAwake && chosen !== null
  const label = chosen?.label ?? props.text ?? ''

  // Shows a choice made elsewhere; and what was typed before the page awoke is no longer the choice it came with.
  const isFirst = useRef(true)
  useEffect(() => {
    const typed = input.current
    if (!typed) return
    if (isFirst.current) {
      isFirst.current = false
      if (chosen && typed.value !== chosen.label) onChoose(null)
    } else if (chosen) typed.value = chosen.label
  }, [chosen, onChoose])
  useEffect(() => () => search.current?.abort(), [])

  async function look(words: string) {
    search.current?.abort()
    const mine = new AbortController()
    search.current = mine
    try {
      const choices = await find(words, mine.signal)
      if (mine.signal.aborted) return
      setFound(choices)
      setActive(-1)
    } catch (error) {
      if (!mine.signal.aborted) throw error
    }
  }

  function close() {
    search.current?.abort()
    setFound(null)
    setActive(-1)
  }

  function choose(choice: Choice) {
    if (input.current) input.current.value = choice.label
    onChoose(choice)
    close()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const picked = found?.[active]
    if (step) {
      event.preventDefault()
      if (!found) void look(chosen ? '' : event.currentTarget.value)
      else if (found.length > 0)
        setActive((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length)
    } else if (event.key === 'Enter' && picked) {
      event.preventDefault()
      choose(picked)
    } else if (event.key === 'Escape' && found) {
      // Closes the list, not the dialog around it.
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  return (
    <div className="relative">
      {isById && <input type="hidden" name={control.name} value={chosen.id} />}
      <input
        {...control}
        ref={input}
        name={isById ? undefined : control.name}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found !== null}
        aria-controls={listId}
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        defaultValue={label}
        onInput={(event) => {
          if (chosen) onChoose(null)
          void look(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
        className={`${controlLook} min-h-10`}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={props.tell(found?.length ?? 0)}
        hidden={!found || found.length === 0}
        className="absolute inset-x-0 top-full z-10 mt-1 max-h-72 overflow-y-auto rounded-control border border-edge bg-paper"
      >
        {found?.map((choice, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text field, as the pattern wants it
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keys
          <div
            key={choice.id}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
            ref={(option) => {
              if (at === active) option?.scrollIntoView({ block: 'nearest' })
            }}
            className="cursor-pointer px-2.5 py-1.5 text-small hover:bg-tint aria-selected:bg-accent aria-selected:text-on-accent"
          >
            <span lang={choice.lang} dir="auto">
              {choice.label}
            </span>
            {choice.note && <span className="block text-fine opacity-80">{choice.note}</span>}
          </div>
        ))}
      </div>
      <p role="status" className={found?.length === 0 ? 'mt-1 text-fine text-quiet' : 'sr-only'}>
        {found && props.tell(found.length)}
      </p>
    </div>
  )
}
