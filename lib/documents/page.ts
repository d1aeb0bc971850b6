import { parseHTML } from 'linkedom'
import { visibleText } from './visible-text.ts'

/** A page as its parsed tree, and what its reader needs to know of where it came from. */
export type Page = { document: Document; html: string; url: string | null }

/** Pictures inside the page are the most of it, and no words. */
const embedded = /\bdata:(?:image|font|application|audio|video)\/[^"'()\s<>]{200,}/gi

export function parsePage(html: string, url: string | null): Page {
  const lean = html.replace(embedded, 'data:,')
  const document = treeOf(lean)
  return { document, html: lean, url }
}

/** Browsers put everything into one `html`, whatever stands before, after or instead of its tags; the parser does not. */
function treeOf(html: string): Document {
  const { document } = parseHTML(html)
  const [root, ...more] = document.children
  if (root?.localName === 'html' && more.length === 0) return document as unknown as Document
  const attributes = /<html\s([^<>]*)>/i.exec(html)?.[1] ?? ''
  const inside = html.replace(/<!doctype[^>]*>|<\/?html(\s[^<>]*)?>/gi, '')
  return parseHTML(`<!doctype html><html ${attributes}>${inside}</html>`).document as unknown as Document
}

/** What an element says in one line. */
export const lineOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The same, and of an element that somebody forgot to end only the first line. */
export function titleOf(element: Element | null): string {
  const line = lineOf(element)
  return element && line.length > 250 ? (visibleText(element).split('\n', 1)[0] ?? '') : line
}
