import { useFormatter, useTranslations } from 'next-intl'
import { WorldDate } from '#components/dates/world-date'
import { Comma } from '#components/site/comma'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import type { PublishedSource } from '#lib/publishing/snapshot'

/** Every source of a claim, numbered as the citations name them. */
export function SourceList(props: {
  sources: PublishedSource[]
  locale: string
  /** Each has a page. */
  isLive?: boolean
}) {
  const { sources, locale, isLive } = props
  const t = useTranslations('source')
  const format = useFormatter()
  if (sources.length === 0) return <p className="text-quiet">{t('none')}</p>
  return (
    <ol className="flex flex-col gap-5">
      {sources.map((source, index) => (
        <li key={source.id} id={`source-${index + 1}`} className="flex gap-3 target:bg-tint">
          <span className="w-6 shrink-0 text-quiet text-small tabular-nums">[{format.number(index + 1)}]</span>
          <Source source={source} locale={locale} isLive={isLive} />
        </li>
      ))}
    </ol>
  )
}

function Source({ source, locale, isLive }: { source: PublishedSource; locale: string; isLive?: boolean }) {
  const t = useTranslations()
  const languageName = new Intl.DisplayNames([locale], { type: 'language' }).of(source.language) ?? source.language
  return (
    <div className="min-w-0">
      <p className="font-serif">
        <span lang={source.language} dir={directionOf(source.language)}>
          {source.url ? (
            <a href={source.url} rel="noreferrer nofollow">
              {source.title}
            </a>
          ) : (
            source.title
          )}
        </span>
      </p>
      <p className="text-small">
        <bdi>{source.publisher}</bdi>
        {source.author && (
          <>
            <Comma /> <bdi>{t('source.by', { author: source.author })}</bdi>
          </>
        )}
        <Comma /> {source.published ? <WorldDate date={source.published} locale={locale} /> : t('source.undated')}
      </p>
      <p className="text-quiet text-small">
        {t(`sourceKind.${source.kind}`)}
        <Comma /> {languageName}
      </p>
      {source.archivedUrl && (
        <p className="text-small">
          <a href={source.archivedUrl} rel="noreferrer nofollow">
            {t('source.archived')}
          </a>
        </p>
      )}
      {source.interest && (
        <p className="text-quiet text-small">{t('source.interest', { interest: source.interest })}</p>
      )}
      {isLive && (
        <p className="no-print text-small">
          <a href={publicLinks(locale).source(source.id)} aria-label={t('source.aboutNamed', { title: source.title })}>
            {t('source.about')}
          </a>
        </p>
      )}
    </div>
  )
}
