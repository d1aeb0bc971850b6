import { useFormatter, useTranslations } from 'next-intl'
import { publicLinks } from '#lib/links'
import { isExact, type SearchInput, searchQuery } from '#lib/publishing/search'
import type { Found } from '#lib/publishing/search-queries'

/** Which words were looked for beside those that were typed; where that found something, with a link to the list without them. */
export function AlsoLookedFor(props: { found: Found; input: SearchInput; locale: string }) {
  const { found, input, locale } = props
  const words = found.alsoLookedFor
  const t = useTranslations('search')
  const { list } = useFormatter()
  if (words.length === 0) return null
  const only = publicLinks(locale).search + searchQuery({ ...input, before: null, exact: isExact })
  const told = list(
    words.map((word) => <bdi key={word}>{word}</bdi>),
    { type: 'unit' },
  )
  return (
    <p className="flex max-w-measure flex-wrap items-baseline gap-x-6 gap-y-2 text-quiet text-small">
      <span className="wrap-anywhere">{t.rich('alsoLookedFor', { words: () => told })}</span>
      {found.claims.length > 0 && <a href={only}>{t('onlyTyped')}</a>}
    </p>
  )
}
