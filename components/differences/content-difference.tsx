import { useTranslations } from 'next-intl'
import { type Beside, FieldDifference, isTold } from '#components/differences/field-difference'
import { PartDifference, PartList } from '#components/differences/part-difference'
import { useWording } from '#components/differences/wording'
import { Disclosure } from '#components/ui/disclosure'
import { compareContents, type PartDifference as Part } from '#lib/differences/content'
import { inReadingOrder, placesIn } from '#lib/differences/place'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** A content field by field, in reading order: the whole of it, or what differs from another with the rest folded. */
export function ContentDifference(props: {
  before: PublishedClaim | null
  after: PublishedClaim
  beside?: Beside
  /** Places that must not be folded away. */
  marked?: ReadonlySet<string>
}) {
  const { before, after, beside = () => null, marked = new Set() } = props
  const t = useTranslations('difference')
  const wording = useWording(before, after)
  const { fields, parts } = compareContents(before, after)
  const isFolded = (isSame: boolean, places: string[]) =>
    before !== null && isSame && !places.some((each) => marked.has(each))
  const ordered = inReadingOrder('fields', fields.filter(isTold), ({ name }) => name)
  const foldedFields = ordered.filter(({ name, mark }) => isFolded(mark === 'same', [`field:${name}`]))
  const field = (one: (typeof fields)[number]) => (
    <div key={one.name} id={`field-${one.name}`} data-place={`field:${one.name}`} className="scroll-mt-4">
      <FieldDifference list="" item={null} field={one} wording={wording} beside={beside(`field:${one.name}`)} />
    </div>
  )
  const isPartFolded = (one: Part) => isFolded(one.mark === 'same' && !one.moved, placesIn(one))
  const part = (one: Part) => (
    <PartDifference
      key={`${one.list} ${one.id}`}
      part={one}
      wording={wording}
      beside={beside}
      isFolded={isPartFolded}
    />
  )
  const lists = inReadingOrder('lists', [...Map.groupBy(parts, ({ list }) => list)], ([list]) => list)
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-col gap-3">
        {ordered.filter((one) => !foldedFields.includes(one)).map(field)}
        {foldedFields.length > 0 && (
          <Disclosure
            summary={t('unchangedFields', {
              names: wording.listed(foldedFields.map(({ name }) => wording.field(name))),
            })}
          >
            <div className="flex flex-col gap-5">{foldedFields.map(field)}</div>
          </Disclosure>
        )}
      </div>
      {lists.map(([list, all]) => {
        const hung = beside(`field:${list}`)
        return (
          <section
            key={list}
            aria-labelledby={`list-${list}`}
            id={`field-${list}`}
            className="flex scroll-mt-4 flex-col gap-5"
          >
            <div className="flex items-baseline justify-between gap-x-4 border-line border-b pb-1.5">
              <h2 id={`list-${list}`} className="font-semibold text-lead">
                {wording.list(list)}
              </h2>
              {hung?.act}
            </div>
            {hung?.said}
            <PartList
              parts={all}
              isFolded={isPartFolded}
              label={(count) => t('unchangedPartsOf', { count, list: wording.list(list) })}
            >
              {part}
            </PartList>
          </section>
        )
      })}
    </div>
  )
}
