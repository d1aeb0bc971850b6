import { useTranslations } from 'next-intl'
import { VerdictMark } from '#components/claims/verdict-mark'
import { WorldDate } from '#components/dates/world-date'
import { StanceSign } from '#components/statements/stance-sign'
import { directionOf } from '#lib/i18n/direction'
import { sideOf } from '#lib/statements/statement'
import { type Entry, wordOf } from '#lib/timeline/timeline'

/** The time line in words. */
export function TimelineList({ entries, locale }: { entries: Entry[]; locale: string }) {
  const t = useTranslations()
  return (
    <ol aria-label={t('timeline.list')} className="flex flex-col gap-3 border-line border-s text-small">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className={`flex flex-col gap-x-4 ps-4 tablet:flex-row ${'verdict' in entry.mark ? 'bg-tint py-2' : ''}`}
        >
          <span className="shrink-0 text-quiet tablet:w-44">
            {entry.date ? <WorldDate date={entry.date} locale={locale} /> : t('statement.dateUnknown')}
          </span>
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
            {'verdict' in entry.mark ? (
              <>
                <span className="sr-only">{t('timeline.found')}: </span>
                {entry.mark.verdict ? (
                  <VerdictMark verdict={entry.mark.verdict} word={t(wordOf(entry))} />
                ) : (
                  <span className="font-semibold text-alert">{t(wordOf(entry))}</span>
                )}
                <Name entry={entry} />
              </>
            ) : (
              <>
                <Name entry={entry} />
                <span className={`inline-flex items-baseline gap-1.5 ${colours[sideOf[entry.mark.stance]]}`}>
                  <StanceSign stance={entry.mark.stance} />
                  {t(wordOf(entry))}
                </span>
              </>
            )}
            {entry.about && (
              <span
                lang={entry.about.language}
                dir={directionOf(entry.about.language)}
                className="basis-full font-serif"
              >
                {entry.about.text}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

const colours = { asserting: 'text-asserting', answering: 'text-answering' }

const Name = ({ entry: { href, text, language } }: { entry: Entry }) => (
  <a href={href}>
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  </a>
)
