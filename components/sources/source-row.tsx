import { useTranslations } from 'next-intl'
import { WorldDate } from '#components/dates/world-date'
import { directionOf } from '#lib/i18n/direction'
import type { listSources } from '#lib/sources/queries'

export function SourceRow({ source }: { source: Awaited<ReturnType<typeof listSources>>[number] }) {
  const t = useTranslations()
  return (
    <li className="grid grid-cols-1 gap-x-8 border-line border-b py-2.5 desktop:grid-cols-[minmax(0,1fr)_26rem]">
      <a
        href={`/desk/sources/${source.id}`}
        lang={source.language}
        dir={directionOf(source.language)}
        className="font-serif no-underline hover:underline"
      >
        {source.title}
      </a>
      <p className="text-quiet text-small">
        {source.publisher}, {source.published ? <WorldDate date={source.published} locale="en" /> : t('source.undated')}
        , {t(`sourceKind.${source.kind}`)}, {source.newestCapture ? t('desk.source.kept') : t('desk.source.notKept')}
      </p>
    </li>
  )
}
