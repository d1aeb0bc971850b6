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
}

/** One party, source or claim, found by its names; a new party or source can be made on the way. */
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
            find={(words, signal) => findIn(lists[kind].list, words, signal)}
            tell={(count) => (count === null ? t('unanswered') : t('found', { count }))}
          />
        )}
      </DeskField>
      {/* What is kept of the choice shows its name again. */}
      {chosen && <input type="hidden" name={labelOf(name)} value={chosen.label} />}
      {make && kind !== 'claim' && (
        <MakeLink kind={kind} href={lists[kind].make} onMade={choose}>
          {make}
        </MakeLink>
      )}
    </div>
  )
}

async function findIn(list: string, words: string, signal: AbortSignal): Promise<Choice[] | null> {
  const response = await fetch(`${list}?q=${encodeURIComponent(words)}`, { signal })
  return response.ok ? response.json() : null
}
