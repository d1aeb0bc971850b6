import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Select } from '#components/ui/select'
import { type TipFilter as Filter, tipKinds, tipStates } from '#lib/tips/input'

/** Which messages are shown; every answer has an address of its own. */
export function TipFilter({ state, kind }: Pick<Filter, 'state' | 'kind'>) {
  const t = useTranslations('desk.inbox')
  return (
    <search>
      <form action="/desk/inbox" aria-label={t('filter')} className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-3">
        <Field name="state" label={t('state')}>
          {(control) => (
            <Select
              {...control}
              options={tipStates.map((each) => ({ value: each, label: t(`states.${each}`) }))}
              defaultValue={state}
            />
          )}
        </Field>
        <Field name="kind" label={t('kind')}>
          {(control) => (
            <Select
              {...control}
              options={tipKinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
              empty={t('any')}
              defaultValue={kind ?? ''}
            />
          )}
        </Field>
        <Button type="submit">{t('show')}</Button>
      </form>
    </search>
  )
}
