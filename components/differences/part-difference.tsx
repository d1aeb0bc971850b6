import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Beside, FieldDifference, isTold } from '#components/differences/field-difference'
import type { useWording } from '#components/differences/wording'
import { Disclosure } from '#components/ui/disclosure'
import type { PartDifference as Difference } from '#lib/differences/content'
import { placeOf } from '#lib/differences/place'

const edges = {
  same: 'border-line',
  changed: 'border-accent',
  added: 'border-accent border-s-4',
  removed: 'border-alert border-dashed',
}

/** A statement, a citation or another part of a claim, with what changed in it and in its own parts. */
export function PartDifference(props: {
  part: Difference
  wording: ReturnType<typeof useWording>
  beside: Beside
  /** Whether what did not change is folded away. */
  isFolded: (part: Difference) => boolean
  level?: 3 | 4
}) {
  const { part, wording, beside, isFolded, level = 3 } = props
  const { list, mark, moved, item, fields, parts } = part
  const t = useTranslations('difference')
  const Heading = `h${level}` as const
  const place = placeOf(part)
  const hung = place ? beside(place) : null
  const whole = mark === 'added' || mark === 'removed'
  const news = wording.listed(
    [mark !== 'same' ? t(`mark.${mark}`) : '', moved ? t('mark.moved') : ''].filter((each) => each !== ''),
  )
  return (
    <article
      id={place?.replace(':', '-')}
      data-place={place ?? undefined}
      className={`flex scroll-mt-4 flex-col gap-2 border-s-2 ps-4 ${edges[mark]}`}
    >
      <div className="flex items-baseline justify-between gap-x-4">
        <Heading className="flex flex-wrap items-baseline gap-x-3 text-small">
          <span className={`font-semibold ${mark === 'removed' ? 'line-through decoration-alert' : ''}`}>
            {wording.part(part)}
          </span>
          {news && <span className="font-semibold text-accent text-fine">{news}</span>}
        </Heading>
        {hung?.act}
      </div>
      <div className="flex flex-col gap-1">
        {fields.filter(isTold).map((field) => (
          <div key={field.name}>
            <FieldDifference list={list} item={item} field={field} wording={wording} whole={whole} />
          </div>
        ))}
      </div>
      {hung?.said}
      <PartList parts={parts} isFolded={isFolded}>
        {(inner) => (
          <PartDifference
            key={`${inner.list} ${inner.id}`}
            part={inner}
            wording={wording}
            beside={beside}
            isFolded={isFolded}
            level={4}
          />
        )}
      </PartList>
    </article>
  )
}

/** Parts that changed, and on demand those that did not. */
export function PartList(props: {
  parts: Difference[]
  isFolded: (part: Difference) => boolean
  /** Names the list to who hears only its summary. */
  label?: (count: number) => string
  children: (part: Difference) => ReactNode
}) {
  const { parts, isFolded, label, children } = props
  const t = useTranslations('difference')
  const folded = parts.filter(isFolded)
  return (
    <>
      {parts.filter((part) => !isFolded(part)).map(children)}
      {folded.length > 0 && (
        <Disclosure summary={t('unchangedParts', { count: folded.length })} label={label?.(folded.length)}>
          <div className="flex flex-col gap-5">{folded.map(children)}</div>
        </Disclosure>
      )}
    </>
  )
}
