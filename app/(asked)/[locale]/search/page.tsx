import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AlsoLookedFor } from '#components/search/also-looked-for'
import { ChosenFilters } from '#components/search/chosen-filters'
import { SearchForm } from '#components/search/search-form'
import { SearchResults } from '#components/search/search-results'
import { ItemList } from '#components/site/item-list'
import { PublicPage } from '#components/site/public-page'
import { Notice } from '#components/ui/notice'
import { PageHeader } from '#components/ui/page-header'
import { publicLinks } from '#lib/links'
import { getNewsroom } from '#lib/publishing/cached'
import { searchClaims } from '#lib/publishing/cached-lists'
import { filtersOf, longestQuery, searchQuery, type TypedSearch } from '#lib/publishing/search'
import { alternatesOf, type Place } from '#lib/translated-page'
import { readAddress, readSearch } from './asked.ts'

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> }

export const instant = false

const placeOf =
  (typed: TypedSearch): Place =>
  (links) =>
    links.search + searchQuery(typed)

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const typed = readAddress(await searchParams)
  const t = await getTranslations('search')
  const isAsked = Object.keys(typed).length > 0
  return {
    title: typed.q ? `${t('titleOf', { words: typed.q.slice(0, 80) })}: ${t('submit')}` : t('title'),
    alternates: alternatesOf(placeOf(typed), await getLocale()),
    ...(isAsked && { robots: { index: false } }),
  }
}

/** Claims by words and filters. Everything that narrows the list stands in the address. */
export default async function SearchPage({ searchParams }: Props) {
  const typed = readAddress(await searchParams)
  const locale = await getLocale()
  const t = await getTranslations('search')
  const [{ timeZone }, { input, problems, choices, chosen }] = await Promise.all([getNewsroom(), readSearch(typed)])
  const found = input && (await searchClaims(filtersOf(input), input.before))
  const said = Object.fromEntries(
    [...problems].map(([name, problem]) => [name, t(`problem.${problem}`, { max: longestQuery })]),
  )
  return (
    <PublicPage place={placeOf(typed)}>
      <PageHeader title={t('title')} />
      <div className="mt-6 flex flex-col gap-6">
        {problems.size > 0 && (
          <Notice tone="alert" title={t('mend')}>
            {said.before && (
              <p>
                {said.before}{' '}
                <a href={publicLinks(locale).search + searchQuery({ ...typed, before: null })}>{t('start')}</a>
              </p>
            )}
          </Notice>
        )}
        <SearchForm typed={typed} problems={said} choices={choices} />
        {input && <ChosenFilters input={input} chosen={chosen} />}
        {input && found && <AlsoLookedFor found={found} input={input} locale={locale} />}
        {input && found && <SearchResults {...found} input={input} timeZone={timeZone} locale={locale} />}
        {found && <ItemList paths={found.claims.map(({ slug }) => publicLinks(locale).claim(slug))} />}
      </div>
    </PublicPage>
  )
}
