import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { isLanguage } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import type { PublishedTranslation } from '#lib/publishing/translation-queries'

/** Says to readers of another language whether they read a translation or the original; nothing where it is in theirs. */
export function TranslationMark(props: {
  slug: string
  number: number
  /** The language it was written in. */
  language: string
  translation: PublishedTranslation | null
  /** An older version that was translated. */
  before: number | null
  timeZone: string
  locale: string
}) {
  const { slug, number, language, translation, before, timeZone, locale } = props
  const t = useTranslations()
  if (language === locale) return null
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
  const links = publicLinks(locale)
  if (!translation) {
    return (
      <p className="max-w-measure text-quiet text-small">
        {t('translation.none', { language: name })}{' '}
        {before !== null && <a href={links.version(slug, before)}>{t('translation.older', { number: before })}</a>}
      </p>
    )
  }
  return (
    <div className="max-w-measure text-quiet text-small">
      <p>
        {t('translation.translated', { language: name })}{' '}
        <Instant at={translation.publishedAt} timeZone={timeZone} locale={locale} />
        {isLanguage(language) && (
          <>
            {' · '}
            <a href={publicLinks(language).version(slug, number)} hrefLang={language}>
              {t('translation.original')}
            </a>
          </>
        )}
        {' · '}
        <a href={links.translations(slug)}>{t('translation.history')}</a>
      </p>
      <p>{t('translation.untranslated', { language: name })}</p>
      {translation.kind !== 'first' && translation.note && (
        <p>
          {t(`kind.${translation.kind}`)}: <bdi>{translation.note}</bdi>
        </p>
      )}
    </div>
  )
}
