import { useTranslations } from 'next-intl'
import { FieldError } from '#components/desk/field-error'
import { CheckboxField, SelectField, TextField } from '#components/desk/fields'
import { DeskForm } from '#components/desk/form'
import { Section } from '#components/ui/section'
import { changeManyAction } from '#lib/actions/queue'

type Props = {
  /** The id by which the list's boxes belong to it. */
  form: string
  people: { id: string; name: string }[]
  topics: { id: string; title: string }[]
  mayWrite: boolean
}

/** Changes all the claims that are chosen in the list at once; what one refuses is told and holds up no other. */
export function BulkForm({ form, people, topics, mayWrite }: Props) {
  const t = useTranslations('desk.bulk')
  const ofTopics = topics.map(({ id, title }) => ({ value: id, label: title }))
  const assignees = [
    { value: 'nobody', label: t('nobody') },
    ...people.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Section id="bulk" title={t('title')}>
      <p className="mb-4 text-quiet text-small">{t('intro')}</p>
      <DeskForm id="bulk-change" formId={form} action={changeManyAction} submit={t('submit')} clears>
        <FieldError name="claims" />
        <SelectField name="assignee" label={t('assignee')} empty={t('asIs')} options={assignees} />
        <TextField name="dueOn" type="date" label={t('dueOn')} />
        <CheckboxField name="noDueDay" value="yes" label={t('noDueDay')} />
        {mayWrite && topics.length > 0 && (
          <>
            <SelectField name="addTopic" label={t('addTopic')} empty={t('asIs')} options={ofTopics} />
            <SelectField name="removeTopic" label={t('removeTopic')} empty={t('asIs')} options={ofTopics} />
          </>
        )}
      </DeskForm>
    </Section>
  )
}
