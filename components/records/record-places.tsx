import { useTranslations } from 'next-intl'
import { type Place, placeKey } from '#lib/comments/comment'
import { compareRecords } from '#lib/records/fields'
import type { getRecordContents } from '#lib/records/queries'

/** All that one can comment on in a record, in words; and how a place is called, also one that is gone. */
export function useRecordPlaces(content: NonNullable<Awaited<ReturnType<typeof getRecordContents>>['next']>) {
  const t = useTranslations()
  const fieldName = (name: string) =>
    name.startsWith('verdict.') ? t(name as 'verdict.mixed') : t(`records.field.${name as 'name'}`)
  const places = [
    { value: 'whole', label: t('records.whole') },
    ...compareRecords(null, content).map(({ name }) => ({ value: `field:${name}`, label: fieldName(name) })),
  ]
  const nameOf = (place: Place) =>
    places.find(({ value }) => value === placeKey(place))?.label ?? t('desk.comments.goneField')
  return { places, nameOf, fieldName }
}
