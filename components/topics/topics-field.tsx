'use client'
import { useState } from 'react'
import { ClashChoice } from '#components/desk/clash-choice'
import { useField, useFormValues } from '#components/desk/form-context'
import { MakeLink } from '#components/desk/making'
import { Checkbox } from '#components/ui/checkbox'
import { Fieldset } from '#components/ui/fieldset'

type Topic = { id: string; title: string; language: string }

/** The dossiers a claim belongs to; a new one can be made on the way. */
export function TopicsField(props: { label: string; none: string; make: string; topics: Topic[]; saved?: string[] }) {
  const { id, error, typed, touch } = useField('topics')
  const isTyped = useFormValues() !== null
  const [made, setMade] = useState<{ id: string; label: string }[]>([])
  const before = Array.isArray(typed) ? typed : isTyped ? [] : (props.saved ?? [])
  const known = new Set(props.topics.map((topic) => topic.id))
  const topics = [
    ...props.topics.map((topic) => ({ ...topic, label: topic.title })),
    ...made.filter((topic) => !known.has(topic.id)),
  ]
  return (
    <Fieldset id={id} legend={props.label}>
      {topics.length === 0 && <p className="text-quiet text-small">{props.none}</p>}
      <div className="flex flex-col gap-1.5">
        {topics.map((topic) => (
          <Checkbox
            // A topic that was made on the way comes checked, also when the page brings it along.
            key={`${topic.id} ${made.some((each) => each.id === topic.id)}`}
            id={`${id}-${topic.id}`}
            name="topics[]"
            value={topic.id}
            defaultChecked={before.includes(topic.id) || made.some((each) => each.id === topic.id)}
            label={topic.label}
          />
        ))}
      </div>
      {error && <p className="font-semibold text-alert text-fine">{error}</p>}
      <MakeLink
        kind="topic"
        href="/desk/topics/new"
        onMade={(topic) => {
          setMade((others) => [...others, topic])
          touch('topics[]')
        }}
      >
        {props.make}
      </MakeLink>
      <ClashChoice
        name="topics[]"
        label={props.label}
        reads={(one) => topics.find((topic) => topic.id === one)?.label ?? one}
      />
    </Fieldset>
  )
}
