'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useField } from '#components/desk/form'
import { MakeLink } from '#components/desk/making'
import { type Choice, Combobox } from '#components/ui/combobox'
import { Field } from '#components/ui/field'

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
  /** Offers to make a new one. */
  make?: string
}) {
  const { kind, name, label, hint, saved = null, make } = props
  const t = useTranslations('desk.choice')
  const { id, error, typed } = useField(name)
  const [chosen, setChosen] = useState<Choice | null>(typed === undefined ? saved : null)
  return (
    <div className="flex flex-col gap-1">
      <Field name={name} id={id} label={label} hint={hint} error={error}>
        {(control) => (
          <Combobox
            control={control}
            chosen={chosen}
            onChoose={setChosen}
            text={typeof typed === 'string' ? typed : undefined}
            find={(words, signal) => findIn(lists[kind].list, words, signal)}
            tell={(count) => t('found', { count })}
          />
        )}
      </Field>
      {make && kind !== 'claim' && (
        <MakeLink kind={kind} href={lists[kind].make} onMade={setChosen}>
          {make}
        </MakeLink>
      )}
    </div>
  )
}

async function findIn(list: string, words: string, signal: AbortSignal): Promise<Choice[]> {
  const response = await fetch(`${list}?q=${encodeURIComponent(words)}`, { signal })
  return response.ok ? response.json() : []
}
