'use client'
import { useTranslations } from 'next-intl'
import { SelectField, TextField } from '#components/desk/fields'
import { useField } from '#components/desk/form-context'
import { Pair } from '#components/ui/pair'
import { folds } from '#lib/schedules/schedule'

/** A day and a time as the clocks of a place show them; the place can be chosen where `zones` are given. */
export function MomentFields({ timeZone, zones }: { timeZone: string; zones?: string[] }) {
  const t = useTranslations('desk.schedule')
  const shown = (zone: string) => zone.replaceAll('_', ' ')
  return (
    <>
      <Pair>
        <TextField name="date" type="date" label={t('date')} required />
        <TextField name="time" type="time" label={t('time')} required />
      </Pair>
      <FoldField />
      {zones ? (
        <SelectField
          name="timeZone"
          label={t('timeZone')}
          saved={timeZone}
          options={zones.map((zone) => ({ value: zone, label: shown(zone) }))}
          required
        />
      ) : (
        <p className="text-quiet text-small">{t('timeZoneIs', { timeZone: shown(timeZone) })}</p>
      )}
    </>
  )
}

/** Asked only where the clocks are put back and the time comes twice. */
function FoldField() {
  const t = useTranslations('desk.schedule')
  const { error, typed } = useField('fold')
  if (!error && !typed) return null
  const options = folds.map((fold) => ({ value: fold, label: t(`fold.${fold}`) }))
  return <SelectField name="fold" label={t('fold.label')} options={options} empty={t('fold.none')} />
}
