import { useTranslations } from 'next-intl'
import { useWording } from '#components/differences/wording'
import type { Option } from '#components/ui/select'
import { type Place, placeKey } from '#lib/comments/comment'
import { compareContents, type PartDifference } from '#lib/differences/content'
import { inReadingOrder, placeOf } from '#lib/differences/place'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** All that one can comment on, in reading order, in words; and how a place is called, also one that is gone. */
export function usePlaces(content: PublishedClaim) {
  const t = useTranslations('desk.comments')
  const wording = useWording(null, content)
  const { fields, parts } = compareContents(null, content)
  const option = (place: Place, label: string): Option => ({ value: placeKey(place), label })
  const inside = (part: PartDifference): Option[] => {
    const place = placeOf(part)
    const own = place ? [{ value: place, label: `${wording.list(part.list)}: ${wording.part(part)}` }] : []
    return [...own, ...part.parts.flatMap(inside)]
  }
  const places = [
    option({ about: 'whole', part: null }, t('wholeClaim')),
    ...inReadingOrder('fields', fields, ({ name }) => name).map(({ name }) =>
      option({ about: 'field', part: name }, wording.field(name)),
    ),
    ...inReadingOrder('lists', [...new Set(parts.map(({ list }) => list))], (list) => list).flatMap((list) => [
      option({ about: 'field', part: list }, wording.list(list)),
      ...parts.filter((part) => part.list === list).flatMap(inside),
    ]),
  ]
  const names = new Map(places.map(({ value, label }) => [value, label]))
  const gone = {
    whole: 'wholeClaim',
    field: 'goneField',
    statement: 'goneStatement',
    citation: 'goneCitation',
  } as const
  const nameOf = (place: Place) => names.get(placeKey(place)) ?? t(gone[place.about])
  return { places, nameOf }
}
