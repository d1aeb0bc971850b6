import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { type Base, baseKey } from '#lib/reviews/base'

export type View = 'fields' | 'page'

/** The ways to read what is reviewed: field by field against something earlier, or as a page. */
export function Ways(props: {
  path: string
  view: View
  base: Base
  bases: Base[]
  timeZone: string
  decides: boolean
}) {
  const { path, view, base, bases, timeZone, decides } = props
  const t = useTranslations('desk.review')
  const link = (href: string, isCurrent: boolean, label: React.ReactNode) => (
    <a
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className="aria-[current]:font-semibold aria-[current]:decoration-2 aria-[current]:decoration-current"
    >
      {label}
    </a>
  )
  return (
    <nav aria-label={t('ways')} className="flex flex-col gap-2 text-small">
      <p className="flex flex-wrap gap-x-5 gap-y-1">
        {link(path, view === 'fields', t('changes'))}
        {link(`${path}?view=page`, view === 'page', t('page'))}
        {decides && (
          <a href="#decide" className="hidden desktop:inline">
            {t('jump')}
          </a>
        )}
      </p>
      {view === 'fields' && bases.length > 1 && (
        <div className="text-quiet">
          <p>{t('compare')}</p>
          <ul className="flex list-disc flex-col gap-0.5 ps-5">
            {bases.map((one) => (
              <li key={baseKey(one)}>
                {link(
                  `${path}?since=${baseKey(one)}`,
                  baseKey(one) === baseKey(base),
                  <BaseName base={one} timeZone={timeZone} />,
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </nav>
  )
}

export function BaseName({ base, timeZone }: { base: Base; timeZone: string }) {
  const t = useTranslations('desk.review')
  if (base.kind === 'seen') return t('seen_base')
  if (base.kind === 'live') return t('live_base', { number: base.number })
  if (base.kind === 'nothing') return t('nothing')
  return t.rich('request_base', {
    name: base.requestedBy,
    at: () => <Instant at={base.requestedAt} timeZone={timeZone} locale="en" withTime />,
  })
}
