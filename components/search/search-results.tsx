import { useTranslations } from 'next-intl'
import { ClaimListing } from '#components/claims/claim-listing'
import { Passages } from '#components/search/passages'
import { publicLinks } from '#lib/links'
import type { Passage } from '#lib/publishing/passage'
import { type SearchInput, searchQuery, withoutQuotes } from '#lib/publishing/search'
import type { Found, FoundClaim } from '#lib/publishing/search-queries'
import { toldIn } from '#lib/publishing/translation'

/** One page of what was found, and the way to the rest of it. */
export function SearchResults(props: Found & { input: SearchInput; timeZone: string; locale: string }) {
  const { claims, next, order, isOfNewest, input, timeZone, locale } = props
  const t = useTranslations()
  const links = publicLinks(locale)
  const search = links.search
  const isFirst = input.before === null
  const isBest = order === 'best'
  const count = claims.length
  const unquoted = search + searchQuery({ ...input, q: input.q && withoutQuotes(input.q), before: null })
  const ofNewest = isOfNewest && (
    <p className="mt-2 max-w-measure text-quiet text-small">
      {t.rich('search.ofNewest', { all: (chunks) => <a href={unquoted}>{chunks}</a> })}
    </p>
  )
  if (count === 0) {
    return (
      <div className="max-w-measure py-6">
        <h2 className="font-medium font-serif text-title">{isFirst ? t('search.none') : t('search.end')}</h2>
        {ofNewest}
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
        {isFirst
          ? t(next ? `search.${order}First` : 'search.count', { count })
          : t(isBest ? 'search.furtherBest' : 'search.further')}
      </h2>
      {input.q && count > 1 && (
        <p className="mt-2 max-w-measure text-quiet text-small">
          {t(isBest ? 'search.orderBest' : 'search.orderNewest')}
        </p>
      )}
      {ofNewest}
      <ol>
        {claims.map((claim) => (
          <li key={claim.claimId} className="border-line border-b py-6">
            <ClaimListing claim={claim} timeZone={timeZone} locale={locale} />
            <Passages passages={besides(claim, locale)} />
          </li>
        ))}
      </ol>
      {(next || !isFirst) && (
        <nav aria-label={t('claims.pages')} className="no-print mt-6 flex justify-between gap-6">
          {isFirst ? (
            <span />
          ) : (
            <a href={search + searchQuery({ ...input, before: null })}>
              {t(isBest ? 'search.firstPage' : 'claims.newest')}
            </a>
          )}
          {next && (
            <a rel="next" href={search + searchQuery({ ...input, before: next })}>
              {t(isBest ? 'search.moreBest' : 'claims.older')}
            </a>
          )}
        </nav>
      )}
    </section>
  )
}

const mostPassages = 2

/** What the list doesn't tell of the claim anyway. */
function besides(claim: FoundClaim, locale: string): Passage[] {
  const { sentence, finding } = toldIn(claim, locale)
  return claim.passages.filter(({ text }) => text !== sentence && text !== finding).slice(0, mostPassages)
}
