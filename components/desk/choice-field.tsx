'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { DeskField } from '#components/desk/desk-field'
import { useField } from '#components/desk/form-context'
import { MakeLink } from '#components/desk/making'
import { type Choice, Combobox } from '#components/ui/combobox'
import { labelOf } from '#lib/working-copies/merge'

const lists = {
  claim: { list: '/api/desk/claims', make: '/desk/claims/new' },
  party: { list: '/api/desk/parties', make: '/desk/parties/new' },
  source: { list: '/api/desk/sources', make: '/desk/sources/new' },
  origin: { list: '/api/desk/origins', make: null },
}

/**
 * One party, source or claim, found by its names; a new party or source can be made on the way. The origin of a source is
 * another source, or words.
 */
export function ChoiceField(props: {
  kind: keyof typeof lists
  name: string
  label: string
  hint?: string
  saved?: Choice | null
  required?: boolean
  /** Offers to make a new one. */
  make?: string
}) {
  const { kind, name, label, hint, saved = null, required, make } = props
  const t = useTranslations('desk.choice')
  const { typed, touch } = useField(name)
  const { typed: typedLabel } = useField(labelOf(name))
  const [chosen, setChosen] = useState<Choice | null>(() => {
    if (typeof typed !== 'string') return saved
    return typeof typedLabel === 'string' ? { id: typed, label: typedLabel } : null
  })
  const choose = useCallback(
    (choice: Choice | null) => {
      setChosen(choice)
      touch(name)
    },
    [touch, name],
  )
  return (
    <div className="flex flex-col gap-1">
      <DeskField name={name} label={label} hint={hint} required={required}>
        {(control) => (
          <Combobox
            control={control}
            chosen={chosen}
            onChoose={choose}
            text={typeof typed === 'string' ? typed : undefined}
            find={(words, signal) =>
              findIn(lists[kind].list, { q: words, ...(kind === 'origin' && around(control.id)) }, signal)
            }
            tell={(count) => {
              if (count === null) return t('unanswered')
              return kind === 'origin' && count === 0 ? t('inWords') : t('found', { count })
            }}
          />
        )}
      </DeskField>
      {/* What is kept of the choice shows its name again. */}
      {chosen && <input type="hidden" name={labelOf(name)} value={chosen.label} />}
      {make && kind !== 'claim' && kind !== 'origin' && (
        <MakeLink kind={kind} href={lists[kind].make} onMade={choose}>
          {make}
        </MakeLink>
      )}
    </div>
  )
}

/** What the form around the field is about: the claim, and the source that was chosen before. */
function around(id: string) {
  const form = document.getElementById(id)?.closest('form')
  const fields = form ? new FormData(form) : new FormData()
  return { claim: String(fields.get('claim') ?? ''), source: String(fields.get('citation.source') ?? '') }
}

async function findIn(list: string, asked: Record<string, string>, signal: AbortSignal): Promise<Choice[] | null> {
  const response = await fetch(`${list}?${new URLSearchParams(asked)}`, { signal })
  return response.ok ? response.json() : null
}
