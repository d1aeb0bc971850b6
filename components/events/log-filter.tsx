import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Select } from '#components/ui/select'
import { TextInput } from '#components/ui/text-input'
import { acts, type LogFilter as Filter, subjects } from '#lib/events/log'

type Key<Text extends string> = Text extends `${infer First} ${infer Rest}` ? `${First}_${Key<Rest>}` : Text

const key = <Text extends string>(text: Text) => text.replaceAll(' ', '_') as Key<Text>

/** Which lines of the log are shown; every answer has an address of its own. */
export function LogFilter({ filter, people }: { filter: Filter; people: { id: string; name: string }[] }) {
  const t = useTranslations('desk.log')
  const e = useTranslations('desk.event')
  const everybody = [
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'installation', label: e('installation') },
  ]
  const choice = (name: 'person' | 'act' | 'subject', options: { value: string; label: string }[]) => (
    <Field name={name} label={t(name)}>
      {(control) => <Select {...control} options={options} empty={t('any')} defaultValue={filter[name] ?? ''} />}
    </Field>
  )
  const text = (name: 'claim' | 'from' | 'to', type: 'text' | 'date') => (
    <Field name={name} label={t(name)}>
      {(control) => <TextInput {...control} type={type} defaultValue={filter[name] ?? ''} />}
    </Field>
  )
  return (
    <search>
      <form
        action="/desk/log"
        aria-label={t('filter')}
        className="mt-4 grid grid-cols-2 items-end gap-x-4 gap-y-3 tablet:grid-cols-3 desktop:grid-cols-6"
      >
        {choice('person', everybody)}
        {choice(
          'act',
          acts.map((act) => ({ value: act, label: t(`acts.${key(act)}`) })),
        )}
        {choice(
          'subject',
          subjects.map((subject) => ({ value: subject, label: t(`subjects.${key(subject)}`) })),
        )}
        {text('claim', 'text')}
        {text('from', 'date')}
        {text('to', 'date')}
        <div className="col-span-full flex flex-wrap gap-3">
          <Button type="submit">{t('show')}</Button>
          <ButtonLink href="/desk/log">{t('all')}</ButtonLink>
        </div>
      </form>
    </search>
  )
}
