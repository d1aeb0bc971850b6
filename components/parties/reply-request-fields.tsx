import { useTranslations } from 'next-intl'
import { SelectField, TextField, WorldDateField } from '#components/desk/fields'
import { Pair } from '#components/ui/pair'
import type { ReplyRequest } from '#lib/publishing/snapshot'

/** `name` is what the fields are called by: `request.askedOn`. */
export function ReplyRequestFields({ name, saved }: { name: string; saved?: ReplyRequest }) {
  const t = useTranslations('desk.accused')
  const answers = [
    { value: 'no', label: t('notAnsweredYet') },
    { value: 'yes', label: t('answered') },
  ]
  return (
    <>
      <Pair>
        <WorldDateField name={`${name}.askedOn`} label={t('askedOn')} saved={saved?.on} />
        <TextField name={`${name}.askedVia`} label={t('askedVia')} hint={t('askedViaHint')} saved={saved?.via} />
      </Pair>
      <Pair>
        <TextField
          name={`${name}.replyBy`}
          type="date"
          label={t('replyBy')}
          hint={t('replyByHint')}
          saved={saved?.until}
        />
        <SelectField
          name={`${name}.answered`}
          label={t('answer')}
          options={answers}
          saved={saved?.answered ? 'yes' : 'no'}
        />
      </Pair>
      <WorldDateField name={`${name}.answeredOn`} label={t('answeredOn')} saved={saved?.answeredOn} />
      <TextField name={`${name}.outcome`} label={t('outcome')} hint={t('outcomeHint')} saved={saved?.outcome} />
    </>
  )
}
