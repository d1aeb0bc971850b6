import { useFormatter, useTranslations } from 'next-intl'
import { type Origin, type OriginSubject, originsOf, type Side } from '#lib/claims/origins'
import { directionOf } from '#lib/i18n/direction'
import type { PublishedSource } from '#lib/publishing/snapshot'

type Subject = OriginSubject & { sources: readonly PublishedSource[] }

/** Who stands behind each side, drawn: each origin with the sources that have it from there. */
export function Origins({ claim, isOnDesk = false }: { claim: Subject; isOnDesk?: boolean }) {
  const t = useTranslations('origins')
  const sides = originsOf(claim)
  if (sides.for.length + sides.against.length === 0) return null
  return (
    <section aria-labelledby="origins">
      <h2 id="origins" className="mb-4 border-line border-b pb-1.5 font-semibold text-lead">
        {t('title')}
      </h2>
      <div className="grid grid-cols-1 gap-x-10 gap-y-6 text-small tablet:grid-cols-2">
        {(['for', 'against'] as const).map((side) => (
          <div key={side}>
            <h3 className="font-semibold">{t(side)}</h3>
            <p className="mb-2 text-quiet">
              {t('count', {
                sources: new Set(sides[side].flatMap(({ sources }) => sources)).size,
                origins: sides[side].length,
              })}
            </p>
            <ul className="flex flex-col gap-3">
              {sides[side].map((origin) => (
                <OneOrigin
                  key={`${origin.name} ${origin.sources[0]}`}
                  origin={origin}
                  side={side}
                  claim={claim}
                  isOnDesk={isOnDesk}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="mt-3 text-fine text-quiet">{t('explained')}</p>
    </section>
  )
}

function OneOrigin(props: { origin: Origin; side: Side; claim: Subject; isOnDesk: boolean }) {
  const { origin, side, claim, isOnDesk } = props
  const t = useTranslations('origins')
  return (
    <li className="break-inside-avoid">
      <p className="flex items-baseline gap-2 font-semibold">
        <Mark side={side} />
        {origin.name ? <bdi>{origin.name}</bdi> : t('nameless')}
      </p>
      <ul aria-label={t('by', { origin: origin.name || t('nameless') })} className="ms-[0.4375rem]">
        {origin.sources.map((id) => (
          <li
            key={id}
            className="relative border-edge border-s ps-5 last:border-transparent before:absolute before:-start-px before:top-0 before:h-3.5 before:w-3.5 before:border-edge before:border-s before:border-b"
          >
            <SourceName id={id} origin={origin.name} claim={claim} isOnDesk={isOnDesk} />
          </li>
        ))}
      </ul>
    </li>
  )
}

/** Told apart by shape as well as by place. */
function Mark({ side }: { side: Side }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 14 14"
      className={`size-3.5 shrink-0 self-center ${side === 'for' ? 'text-asserting' : 'text-answering'}`}
    >
      {side === 'for' ? (
        <circle cx="7" cy="7" r="6" fill="currentColor" />
      ) : (
        <path d="M7 1.5 12.5 7 7 12.5 1.5 7Z" fill="none" stroke="currentColor" strokeWidth="2" />
      )}
    </svg>
  )
}

/** Named by its publisher, or where that is the origin itself, by its title. */
function SourceName(props: { id: string; origin: string; claim: Subject; isOnDesk: boolean }) {
  const format = useFormatter()
  const { id, origin, claim, isOnDesk } = props
  const position = claim.sources.findIndex((source) => source.id === id)
  const source = claim.sources[position]
  if (!source) return null
  const { publisher, title, language } = source
  const isItself = !publisher || publisher === origin
  const titled = (
    <span lang={language} dir={directionOf(language)}>
      {title}
    </span>
  )
  if (isOnDesk) {
    return (
      <a href={`/desk/sources/${id}`} className="inline-block min-h-6 py-0">
        {!isItself && (
          <>
            <bdi>{publisher}</bdi>:{' '}
          </>
        )}
        <bdi>{titled}</bdi>
      </a>
    )
  }
  return (
    <a href={`#source-${position + 1}`} className="inline-block min-h-6 py-0">
      {isItself ? titled : <bdi>{publisher}</bdi>}
      <span className="text-quiet"> [{format.number(position + 1)}]</span>
    </a>
  )
}
