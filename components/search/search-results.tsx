import { useTranslations } from 'next-intl'
import { ClaimListings } from '#components/claims/claim-list'
import { publicLinks } from '#lib/links'
import type { ClaimListing } from '#lib/publishing/queries'
import { type SearchInput, searchQuery } from '#lib/publishing/search'

/** One page of what was found, and the way to the rest of it. */
export function SearchResults(props: {
  claims: ClaimListing[]
  next: string | null
  input: SearchInput
  timeZone: string
  locale: string
}) {
  const { claims, next, input, timeZone, locale } = props
  const t = useTranslations()
  const links = publicLinks(locale)
  const search = links.search
  const isFirst = input.before === null
  const count = claims.length
  if (count === 0) {
    return (
      <div className="max-w-measure py-6">
        <h2 className="font-medium font-serif text-title">{isFirst ? t('search.none') : t('search.end')}</h2>
        {isFirst ? (
          <>
            <p className="mt-2">{t('search.noneText')}</p>
            <p className="mt-2">
              <a href={input.q ? links.submitWords(input.q) : links.submit}>{t('search.submitIt')}</a>
            </p>
          </>
        ) : (
          <p className="mt-2">
            <a href={search + searchQuery({ ...input, before: null })}>{t('search.start')}</a>
          </p>
        )}
      </div>
    )
  }
  return (
    <section aria-labelledby="found">
      <h2 id="found" className="border-line border-b pb-1.5 font-semibold text-lead">
        {isFirst ? t(next ? 'search.newestFirst' : 'search.count', { count }) : t('search.further')}
      </h2>
      <ClaimListings claims={claims} timeZone={timeZone} locale={locale} />
      {(next || !isFirst) && (
        <nav aria-label={t('claims.pages')} className="no-print mt-6 flex justify-between gap-6">
          {isFirst ? <span /> : <a href={search + searchQuery({ ...input, before: null })}>{t('claims.newest')}</a>}
          {next && (
            <a rel="next" href={search + searchQuery({ ...input, before: next })}>
              {t('claims.older')}
            </a>
          )}
        </nav>
      )}
    </section>
  )
}
