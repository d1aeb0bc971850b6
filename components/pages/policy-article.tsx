import { useTranslations } from 'next-intl'
import { Markdown } from '#components/markdown/markdown'
import { Comma } from '#components/site/comma'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { directionOf } from '#lib/i18n/direction'
import type { PolicyPage } from '#lib/publishing/record-queries'

/** One of the site's own pages as it was last published; what stood there before is told by its history. */
export function PolicyArticle(props: { page: PolicyPage; history: string; timeZone: string; locale: string }) {
  const { page, history, timeZone, locale } = props
  const t = useTranslations()
  const inLanguage = { lang: page.language, dir: directionOf(page.language) }
  const languageName = new Intl.DisplayNames([locale], { type: 'language' }).of(page.language)
  const [newest] = page.versions
  return (
    <article className="flex flex-col gap-8">
      <header>
        <h1 {...inLanguage} className="w-fit max-w-[24em] break-words font-medium font-serif text-display">
          {page.title}
        </h1>
        {newest && (
          <p className="mt-2 text-quiet text-small">
            {t('history.version', { number: newest.number })}
            <Comma /> <Instant at={newest.publishedAt} timeZone={timeZone} locale={locale} />.{' '}
            <a href={history}>{t('policy.versions')}</a>
          </p>
        )}
        {page.language !== locale && (
          <p className="text-quiet text-small">
            {t('policy.untranslated', { language: languageName ?? page.language })}
          </p>
        )}
      </header>
      {page.body === null ? (
        <Notice tone="alert" title={t('policy.retracted')}>
          <p dir="auto">{newest?.note}</p>
        </Notice>
      ) : (
        <Markdown text={page.body} heading="h2" {...inLanguage} />
      )}
    </article>
  )
}
