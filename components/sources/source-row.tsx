import { useTranslations } from 'next-intl'
import { WorldDate } from '#components/dates/world-date'
import { ListRow } from '#components/desk/list-row'
import { Instant } from '#components/ui/instant'
import type { listSources } from '#lib/sources/queries'

type Listed = Awaited<ReturnType<typeof listSources>>[number]

/** A source by what one knows of it, and whether it can be quoted from and is. */
export function SourceRow({ source, timeZone }: { source: Listed; timeZone: string }) {
  const t = useTranslations()
  const { id, title, language, publisher, published, kind, described, capturedAt, claims } = source
  return (
    <ListRow
      href={`/desk/sources/${id}`}
      title={title}
      lang={language}
      about={
        <>
          <bdi>{publisher}</bdi>, {published ? <WorldDate date={published} locale="en" /> : t('source.undated')},{' '}
          {t(`sourceKind.${kind}`)}
        </>
      }
      facts={[
        ...(described ? [] : [t('desk.source.notDescribed')]),
        capturedAt ? (
          <strong key="kept" className="text-ink">
            {t('desk.source.kept')} <Instant at={capturedAt} timeZone={timeZone} locale="en" />
          </strong>
        ) : (
          t('desk.source.notKept')
        ),
        t('desk.source.cited', { count: claims }),
      ]}
    />
  )
}
