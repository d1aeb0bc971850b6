import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Checkbox } from '#components/ui/checkbox'
import { Field } from '#components/ui/field'
import { type Option, Select } from '#components/ui/select'
import { type QueueFilter as Filter, orders, whiches } from '#lib/queue/queue'

type Props = { filter: Filter; people: { id: string; name: string }[]; topics: { id: string; title: string }[] }

/** Which claims the list shows; every answer has an address of its own. */
export function QueueFilter({ filter, people, topics }: Props) {
  const t = useTranslations('desk.queue')
  const turns = [
    { value: 'me', label: t('mine') },
    { value: 'nobody', label: t('nobody') },
    ...people.map(({ id, name }) => ({ value: id, label: t('assignedTo', { name }) })),
  ]
  return (
    <search>
      <form
        action="/desk/queue"
        aria-label={t('filter')}
        className="mt-4 grid grid-cols-2 items-end gap-x-4 gap-y-3 tablet:flex tablet:flex-wrap"
      >
        {filter.words && <input type="hidden" name="q" value={filter.words} />}
        <Choice
          name="which"
          label={t('which')}
          options={whiches.map((which) => ({ value: which, label: t(`whichOption.${which}`) }))}
          value={filter.which}
        />
        <Choice name="turn" label={t('turn')} empty={t('anybody')} options={turns} value={filter.turn} />
        <Choice
          name="topic"
          label={t('topic')}
          empty={t('anyTopic')}
          options={topics.map(({ id, title }) => ({ value: id, label: title }))}
          value={filter.topic}
        />
        <Choice
          name="order"
          label={t('order')}
          options={orders
            .filter((order) => filter.words || order !== 'best')
            .map((order) => ({ value: order, label: t(`orderOption.${order}`) }))}
          value={filter.order}
        />
        <div className="flex min-h-10 items-center">
          <Checkbox name="overdue" value="yes" defaultChecked={filter.overdue} label={t('overdueOnly')} />
        </div>
        <Button type="submit">{t('show')}</Button>
      </form>
    </search>
  )
}

const Choice = (props: { name: string; label: string; options: Option[]; empty?: string; value: string | null }) => (
  <div className="min-w-0 tablet:max-w-56">
    <Field name={props.name} label={props.label}>
      {(control) => (
        <Select {...control} options={props.options} empty={props.empty} defaultValue={props.value ?? ''} />
      )}
    </Field>
  </div>
)
