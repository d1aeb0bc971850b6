import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SearchResults } from '#components/search/search-results'
import { languages } from '#lib/i18n/languages'
import { searchInput } from '#lib/publishing/search'

async function asRead(locale: string, q: string, isOfNewest: boolean) {
  const { default: messages } = await import(`../../messages/${locale}.json`)
  const fail = (error: Error) => {
    throw error
  }
  const found = { claims: [], next: null, order: 'newest' as const, alsoLookedFor: [], isOfNewest }
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC" onError={fail}>
      <SearchResults {...found} input={searchInput.parse({ q, verdict: 'false' })} timeZone="UTC" locale={locale} />
    </NextIntlClientProvider>,
  )
}

test.each(languages)(
  'where a phrase was looked for in the newest alone, the way to all leads on, in %s',
  async (locale) => {
    const all = 'search?q=as+it+is&amp;verdict=false"'
    expect(await asRead(locale, '“as it is”', true)).toContain(all)
    expect(await asRead(locale, '“as it is”', false)).not.toContain(all)
  },
)
