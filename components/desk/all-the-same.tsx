'use client'
import { useTranslations } from 'next-intl'
import { useField } from '#components/desk/form-context'
import { Checkbox } from '#components/ui/checkbox'

/** Stands in a form whose names looked like others': they may be meant. */
export function AllTheSame() {
  const t = useTranslations('desk.form')
  const { id, error: others } = useField('allTheSame')
  if (!others) return null
  return <Checkbox id={id} name="allTheSame" value={others} label={t('allTheSame')} />
}
