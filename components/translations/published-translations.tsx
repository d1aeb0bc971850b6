import { useTranslations } from 'next-intl'
import { TranslationChange } from '#components/translations/translation-change'
import { Instant } from '#components/ui/instant'
import { publicLinks } from '#lib/links'
import type { TranslationVersion } from '#lib/publishing/translation-history-queries'

type Told = { slug: string; timeZone: string; locale: string }

/** Every version of a claim's translations by language, the reader's own first, the newest first within it. */
export function PublishedTranslations({ versions, ...told }: Told & { versions: TranslationVersion[] }) {
  const names = new Intl.DisplayNames([told.locale], { type: 'language' })
  const byLanguage = [...Map.groupBy(versions, ({ language }) => language)]
  const own = byLanguage.filter(([language]) => language === told.locale)
  const others = byLanguage.filter(([language]) => language !== told.locale)
  return [...own, ...others].map(([language, each]) => (
    <section key={language} aria-labelledby={`in-${language}`} className="mt-10">
      <h2 id={`in-${language}`} className="border-ink border-b pb-1.5 font-semibold text-lead">
        {names.of(language) ?? language}
      </h2>
      <ol reversed>
        {each.map((version, at) => (
          <Version
            key={version.version}
            {...told}
            version={version}
            before={each[at + 1] ?? null}
            isNewest={at === 0}
          />
        ))}
      </ol>
    </section>
  ))
}

function Version(props: Told & { version: TranslationVersion; before: TranslationVersion | null; isNewest: boolean }) {
  const { slug, version, before, isNewest, timeZone, locale } = props
  const t = useTranslations()
  const { number, kind, note } = version
  return (
    <li className="grid grid-cols-1 gap-x-8 gap-y-1 border-line border-b py-5 tablet:grid-cols-[12rem_minmax(0,1fr)]">
      <div>
        <h3 className="font-semibold">
          {t('history.version', { number: version.version })}
          {isNewest && <span className="font-normal text-quiet"> ({t('history.newest')})</span>}
        </h3>
        <p className="text-quiet text-small">
          <Instant at={version.publishedAt} timeZone={timeZone} locale={locale} withTime />
        </p>
      </div>
      <div className="min-w-0">
        <p className={`font-semibold ${kind === 'retraction' ? 'text-alert' : ''}`}>{t(`kind.${kind}`)}</p>
        {note && (
          <p dir="auto" className="max-w-measure">
            {note}
          </p>
        )}
        {number !== null && (
          <p className="text-small">
            {t.rich('translation.of', {
              number,
              version: (chunks) => <a href={publicLinks(locale).version(slug, number)}>{chunks}</a>,
            })}
          </p>
        )}
        {version.withheld && <p className="text-alert">{t('standing.withheldTitle')}</p>}
        {version.suspended && !version.withheld && <p className="text-alert">{t('translation.hidden')}</p>}
        <TranslationChange version={version} before={before} />
        <p className="mt-1 text-fine text-quiet">
          {t('history.fingerprint')} <span className="break-all font-mono">{version.hash}</span>
        </p>
      </div>
    </li>
  )
}
