'use client'
import { type RefObject, use, useEffect, useEffectEvent, useRef, useState } from 'react'
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox'
import { useAwake } from './awake.tsx'
import { controlLook } from './control-look.ts'
import type { FieldControl } from './field.tsx'

export type Choice = { id: string; label: string; note?: string; lang?: string }

/**
 * A text field with a list of what it finds. Sends the id of what was chosen from the list, or else the text; the text
 * also without JavaScript.
 */
export function Combobox(props: {
  control: FieldControl
  chosen: Choice | null
  onChoose: (choice: Choice | null) => void
  /** What it says before anything is chosen. */
  text?: string
  /** Null: there was no answer. */
  find: (words: string, signal: AbortSignal) => Promise<Choice[] | null>
  /** Says how many were found, or that there was no answer. */
  tell: (count: number | null) => string
}) {
  const { control, chosen, onChoose, find, tell } = props
  const { id, name, 'aria-describedby': describedBy, 'aria-invalid': isInvalid } = control
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(props.text ?? '')
  const [found, setFound] = useState<Choice[] | null>(null)
  const [isAnswered, setAnswered] = useState(true)
  const search = useRef<AbortController>(null)
  /** Closed on purpose: it stays closed until the text changes or the list is asked for. */
  const isDismissed = useRef(false)
  const isAwake = useAwake()
  const isById = isAwake && chosen !== null
  const text = chosen ? chosen.label : typed

  // What was typed before the page awoke is no longer the choice that it came with, and nobody has looked for it yet.
  const onWake = useEffectEvent(() => {
    const shown = input.current?.value
    if (shown === undefined || shown === text) return
    setTyped(shown)
    onChoose(null)
    if (document.activeElement === input.current) void look(shown)
  })
  useEffect(() => onWake(), [])
  useEffect(() => () => search.current?.abort(), [])

  async function look(words: string) {
    isDismissed.current = false
    search.current?.abort()
    const mine = new AbortController()
    search.current = mine
    const choices = await find(words, mine.signal).catch(() => null)
    if (mine.signal.aborted) return
    setAnswered(choices !== null)
    setFound(choices ?? [])
  }

  function onInput(words: string) {
    if (chosen?.label === words) return
    setTyped(words)
    if (chosen) onChoose(null)
    void look(words)
  }

  return (
    <ComboBox
      id={id}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      isInvalid={isInvalid}
      validationBehavior="aria"
      allowsCustomValue
      allowsEmptyCollection
      items={found ?? []}
      inputValue={text}
      onInputChange={onInput}
      selectedKey={chosen?.id ?? null}
      onSelectionChange={(key) => {
        const picked = found?.find((choice) => choice.id === key)
        if (!picked) return
        search.current?.abort()
        onChoose(picked)
      }}
      onBlur={() => {
        search.current?.abort()
        setFound(null)
      }}
      onOpenChange={(isOpen, trigger) => {
        if (isOpen && trigger === 'manual') void look(chosen ? '' : typed)
      }}
    >
      {isById && <input type="hidden" name={name} value={chosen.id} />}
      <Input
        ref={input}
        name={isById ? undefined : name}
        dir="auto"
        spellCheck={false}
        className={`${controlLook} min-h-10`}
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return
          isDismissed.current = true
          search.current?.abort()
        }}
      />
      <Opening field={input} found={found} isDismissed={isDismissed} />
      <Popover
        offset={4}
        className="w-(--trigger-width) overflow-y-auto rounded-control border border-edge bg-paper text-ink data-[empty]:border-0"
      >
        <ListBox<Choice>
          className="max-h-72 overflow-y-auto outline-none"
          renderEmptyState={() =>
            found && <p className="px-2.5 py-1.5 text-fine text-quiet">{tell(isAnswered ? 0 : null)}</p>
          }
        >
          {(choice) => (
            <ListBoxItem
              textValue={choice.label}
              className="cursor-pointer px-2.5 py-1.5 text-small outline-none data-[focused]:bg-accent data-[focused]:text-on-accent data-[hovered]:bg-tint data-[focused]:data-[hovered]:bg-accent"
            >
              <bdi lang={choice.lang}>{choice.label}</bdi>
              {choice.note && <span className="block text-fine opacity-80">{choice.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
      <p role="status" className="sr-only">
        {found && tell(isAnswered ? found.length : null)}
      </p>
    </ComboBox>
  )
}

const scrollingPause = 150

/**
 * React Aria closes a list when the page scrolls, and pages scroll by themselves: to the field that is typed in, and to hold
 * it still when something appears above. What is found opens the list again, and so does the end of such a scroll.
 */
function Opening(props: {
  field: RefObject<HTMLInputElement | null>
  found: Choice[] | null
  isDismissed: RefObject<boolean>
}) {
  const { field, found, isDismissed } = props
  const list = use(ComboBoxStateContext)
  const open = useEffectEvent(() => {
    if (!list?.isOpen && !isDismissed.current && document.activeElement === field.current) list?.open(null, 'input')
  })
  const isOpen = useEffectEvent(() => list?.isOpen === true)
  /** How often a scroll ended that closed the list: counted, because it ends before React has taken the list away. */
  const [closings, setClosings] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about each such scroll too
  useEffect(() => {
    if (found) open()
  }, [found, closings])
  useEffect(() => {
    let wasOpen = false
    let quiet: ReturnType<typeof setTimeout>
    const ended = () => {
      clearTimeout(quiet)
      if (wasOpen) setClosings((before) => before + 1)
      wasOpen = false
    }
    const began = () => {
      wasOpen ||= isOpen()
      clearTimeout(quiet)
      // Chromium 150 tells no end of a scroll that holds the page still when something appears above.
      quiet = setTimeout(ended, scrollingPause)
    }
    window.addEventListener('scroll', began, { capture: true })
    window.addEventListener('scrollend', ended, { capture: true })
    return () => {
      clearTimeout(quiet)
      window.removeEventListener('scroll', began, { capture: true })
      window.removeEventListener('scrollend', ended, { capture: true })
    }
  }, [])
  return null
}
