import type { Page } from './page.ts'
import type { Found } from './proposing.ts'

/** Parsed once more by those rules, it costs the memory of the page again. */
const largest = 1_000_000

/** The rules that others wrote for odd pages, where the page itself says nothing of its author or publisher. */
export async function fromScraper({ html, url }: Page): Promise<Found[]> {
  if (html.length > largest) return []
  const [{ default: metascraper }, { default: author }, { default: publisher }] = await Promise.all([
    import('metascraper'),
    import('metascraper-author'),
    import('metascraper-publisher'),
  ])
  const scrape = metascraper([author(), publisher()])
  const found = await scrape({ html, url: url ?? '', validateUrl: false }).catch(() => null)
  return (['author', 'publisher'] as const).flatMap((field): Found[] => (found?.[field] ? [[field, found[field]]] : []))
}
