import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { useWording } from '#components/differences/wording'
import { WordsDifference } from '#components/differences/words-difference'
import type { FieldDifference as Difference, PartDifference } from '#lib/differences/content'

/** What hangs on a place of the content: what one can do there, and what was said there. */
export type Beside = (place: string) => { act: ReactNode; said: ReactNode } | null

/** Says nothing that another field does not. */
const silent = ['quotation.start', 'quotation.end', 'quotation.capture.id', 'mergedInto.claim']

export const isTold = ({ name }: Difference) => !silent.includes(name)

/** One field with what changed in it. */
export function FieldDifference(props: {
  list: string
  item: PartDifference['item'] | null
  field: Difference
  wording: ReturnType<typeof useWording>
  /** Without marks: it came or went with the part that it belongs to. */
  whole?: boolean
  beside?: ReturnType<Beside>
}) {
  const { list, item, field, wording, whole, beside } = props
  const { name, mark } = field
  const t = useTranslations('difference')
  const text = (value: Difference['before']) => wording.value(list, name, value)
  const [before, after] = [text(field.before), text(field.after)]
  const shown = whole ? before || after : null
  return (
    <div className="grid grid-cols-1 gap-x-4 tablet:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="flex flex-wrap content-start items-baseline gap-x-3 text-fine">
        <span className="font-semibold text-quiet">{wording.field(name)}</span>
        {!whole && mark !== 'same' && <span className="font-semibold text-accent">{t(`mark.${mark}`)}</span>}
        {beside?.act}
      </p>
      <div className="min-w-0">
        <div className={(after || before).length > 60 ? 'font-serif' : 'text-small'}>
          <WordsDifference before={shown ?? before} after={shown ?? after} language={wording.language(item, name)} />
        </div>
        {beside?.said}
      </div>
    </div>
  )
}
