import { useLocale, useTranslations } from 'next-intl'
import { Day } from '#components/ui/day'
import { directionOf } from '#lib/i18n/direction'
import { languageName } from '#lib/i18n/language-name'
import { publicLinks } from '#lib/links'
import { type SearchInput, searchQuery } from '#lib/publishing/search'

export type Chosen = {
  topic: { title: string; language: string } | null
  party: { name: string } | null
}

/** What narrows the list, each with a link to the same list without it. */
export function ChosenFilters({ input, chosen }: { input: SearchInput; chosen: Chosen }) {
  const t = useTranslations()
  const locale = useLocale()
  const { q, exact, verdict, topic, party, language, from, to } = input
  const search = publicLinks(locale).search
  const shown = [
    q && exact && { name: 'exact' as const, value: t('search.asTyped') },
    verdict && { name: 'verdict' as const, value: t(`verdict.${verdict}`) },
    topic && {
      name: 'topic' as const,
      value: chosen.topic && (
        <span lang={chosen.topic.language} dir={directionOf(chosen.topic.language)}>
          {chosen.topic.title}
        </span>
      ),
    },
    party && { name: 'party' as const, value: <bdi>{chosen.party?.name}</bdi> },
    language && { name: 'language' as const, value: languageName(language, locale) },
    from && { name: 'from' as const, value: <Day day={from} locale={locale} /> },
    to && { name: 'to' as const, value: <Day day={to} locale={locale} /> },
  ].filter((each) => each !== null && each !== '')
  if (shown.length === 0) return null
  const without = (name: (typeof shown)[number]['name']) =>
    search + searchQuery({ ...input, before: null, [name]: null })
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2 text-small">
      <ul aria-label={t('search.chosen')} className="flex flex-wrap gap-x-6 gap-y-2">
        {shown.map(({ name, value }) => (
          <li key={name}>
            <span className="text-quiet">{t(`search.${name}`)}:</span> {value}{' '}
            <a href={without(name)} aria-label={t('search.removeFilter', { filter: t(`search.${name}`) })}>
              {t('search.remove')}
            </a>
          </li>
        ))}
      </ul>
      {shown.length > 1 && <a href={search + searchQuery({ q: input.q })}>{t('search.clear')}</a>}
    </div>
  )
}
