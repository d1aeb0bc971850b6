import { Readability } from '@mozilla/readability'
import { lineOf, type Page } from './page.ts'
import { visibleText } from './visible-text.ts'

/** Above this the tree is not copied once more to look for the article in it. */
const largestForArticle = 2_000_000

/** An article that is less than this of what a reader sees leaves too much out. */
const leastShare = 0.6

/**
 * What quotations are proven against: the article with its title, standfirst and captions where there is one that holds most
 * of the page's words, else all that a reader sees. Takes the page apart.
 */
export function mainText(page: Page): string {
  const whole = visibleText(page.document.documentElement, { main: true })
  if (page.html.length > largestForArticle || whole.length < 500) return whole
  const around = [
    ...[...page.document.querySelectorAll('h1')].slice(0, 1).map(lineOf),
    page.document
      .querySelector('meta[property="og:description"], meta[name="description"]')
      ?.getAttribute('content')
      ?.replace(/\s+/g, ' ')
      .trim() ?? '',
  ].filter((line) => line !== '' && whole.includes(line))
  const captions = [...page.document.querySelectorAll('figcaption')].map((caption) => visibleText(caption))
  const article = readable(page.document)
  if (!article || article.length < whole.length * leastShare) return whole
  const missing = (lines: string[]) => lines.filter((line) => line !== '' && !article.includes(line))
  return [...missing(around), article, ...missing(captions)].join('\n\n')
}

function readable(document: Document): string | null {
  try {
    const article = new Readability<Node>(document, { serializer: (node) => node, maxElemsToParse: 50_000 }).parse()
    return article?.content ? visibleText(article.content as Element) : null
  } catch {
    return null
  }
}
