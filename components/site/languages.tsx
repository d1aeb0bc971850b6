import { useTranslations } from 'next-intl'
import { directionOf } from '#lib/i18n/direction'
import { inEachLanguage, type Place } from '#lib/translated-page'

/** The same page in the other languages, each named as its own readers name it. For a word in another script no font is sent. */
export function Languages({ place, locale }: { place: Place; locale: string }) {
  const t = useTranslations('site')
  return (
    <nav aria-label={t('languages')} className="no-print">
      <ul className="flex flex-wrap items-baseline gap-x-4 text-small">
        {inEachLanguage(place).map(({ language, path }) => (
          <li key={language}>
            <a
              href={path}
              lang={language}
              dir={directionOf(language)}
              hrefLang={language}
              aria-current={language === locale ? 'page' : undefined}
              className={classOf(language, locale)}
            >
              {nameOf(language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const nameOf = (language: string) => new Intl.DisplayNames([language], { type: 'language' }).of(language)

const classOf = (language: string, locale: string) =>
  language === locale ? 'font-semibold no-underline' : isLatin(language) ? undefined : 'font-machine'

const isLatin = (language: string) => new Intl.Locale(language).maximize().script === 'Latn'
