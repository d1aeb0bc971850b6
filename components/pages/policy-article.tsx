import { useTranslations } from 'next-intl'
import { Markdown } from '#components/markdown/markdown'
import { Comma } from '#components/site/comma'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { directionOf } from '#lib/i18n/direction'
import type { PolicyPage } from '#lib/publishing/record-queries'

/** One of the site's own pages as it was last published, and every version that it has had. */
export function PolicyArticle(props: { page: PolicyPage; timeZone: string; locale: string }) {
  const { page, timeZone, locale } = props
  const t = useTranslations()
  const inLanguage = { lang: page.language, dir: directionOf(page.language) }
  return (
    <article className="flex flex-col gap-8">
      <h1 {...inLanguage} className="max-w-[24em] font-medium font-serif text-display">
        {page.title}
      </h1>
      {page.body === null ? (
        <Notice tone="alert" title={t('policy.retracted')}>
          <p dir="auto">{page.versions[0]?.note}</p>
        </Notice>
      ) : (
        <Markdown text={page.body} heading="h2" {...inLanguage} />
      )}
      <section aria-labelledby="versions" className="max-w-measure">
        <h2 id="versions" className="border-line border-b pb-1.5 font-semibold">
          {t('policy.versions')}
        </h2>
        <ol reversed>
          {page.versions.map(({ number, kind, note, hash, publishedAt }) => (
            <li key={number} className="border-line border-b py-3 text-small">
              <p>
                <strong>{t('policy.version', { number })}</strong>
                <Comma /> {t(`kind.${kind}`)}
                <Comma /> <Instant at={publishedAt} timeZone={timeZone} locale={locale} withTime />
              </p>
              {note && <p dir="auto">{note}</p>}
              <p className="text-fine text-quiet">
                {t('policy.fingerprint')} <span className="break-all font-mono">{hash}</span>
              </p>
            </li>
          ))}
        </ol>
      </section>
    </article>
  )
}
