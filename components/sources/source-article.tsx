import { useTranslations } from 'next-intl'
import { WorldDate } from '#components/dates/world-date'
import { RecordTitle } from '#components/records/record-title'
import { ListPages } from '#components/site/list-pages'
import { UseList } from '#components/sources/use-list'
import { DefinitionList } from '#components/ui/definition-list'
import { Section } from '#components/ui/section'
import { publicLinks } from '#lib/links'
import type { PublicSource, SourceUse } from '#lib/publishing/source-queries'

/** What a source is, whose interest it serves, and where it is used. */
export function SourceArticle(props: {
  source: PublicSource
  uses: SourceUse[]
  next: string | null
  isFirst: boolean
  timeZone: string
  locale: string
}) {
  const { source, uses, next, isFirst, timeZone, locale } = props
  const t = useTranslations()
  const links = publicLinks(locale)
  const { url, archivedUrl, title, publisher, author, published, language, kind, interest } = source
  return (
    <article className="flex flex-col gap-10">
      <header className="flex flex-col gap-4">
        <RecordTitle label={t(`sourceKind.${kind}`)} language={language}>
          {title}
        </RecordTitle>
        <ul className="flex flex-wrap gap-x-6 text-small">
          {url && (
            <li>
              <a href={url} rel="noreferrer nofollow">
                {t('source.original')}
              </a>
            </li>
          )}
          {archivedUrl && (
            <li>
              <a href={archivedUrl} rel="noreferrer nofollow">
                {t('source.archived')}
              </a>
            </li>
          )}
          {!url && !archivedUrl && <li className="text-quiet">{t('source.offline')}</li>}
        </ul>
      </header>
      <div className="max-w-measure">
        <DefinitionList
          items={[
            { term: t('source.publisher'), detail: <bdi>{publisher}</bdi> },
            { term: t('source.author'), detail: author && <bdi>{author}</bdi> },
            {
              term: t('source.published'),
              detail: published ? <WorldDate date={published} locale={locale} /> : t('source.undated'),
            },
            { term: t('source.language'), detail: new Intl.DisplayNames([locale], { type: 'language' }).of(language) },
            { term: t('source.owner'), detail: interest && <bdi>{interest}</bdi> },
          ]}
        />
      </div>
      <Section id="uses" title={t('source.uses')}>
        <UseList uses={uses} language={language} timeZone={timeZone} locale={locale} />
        <ListPages
          label={t('claims.pages')}
          first={isFirst ? null : { href: links.source(source.sourceId), text: t('claims.newest') }}
          next={next ? { href: links.sourceBefore(source.sourceId, next), text: t('claims.older') } : null}
        />
      </Section>
    </article>
  )
}
