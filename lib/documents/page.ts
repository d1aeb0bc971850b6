import { parseHTML } from 'linkedom'
import { visibleText } from './visible-text.ts'

/** A page as its parsed tree, and what its reader needs to know of where it came from. */
export type Page = { document: Document; html: string; url: string | null }

/** Pictures inside the page are the most of it, and no words. */
const embedded = /\bdata:(?:image|font|application|audio|video)\/[^"'()\s<>]{200,}/gi

export function parsePage(html: string, url: string | null): Page {
  const lean = html.replace(embedded, 'data:,')
  const { document } = parseHTML(/<html[\s>]/i.test(lean) ? lean : `<!doctype html><html>${lean}</html>`)
  return { document: document as unknown as Document, html: lean, url }
}

/** What an element says in one line. */
export const lineOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The same, and of an element that somebody forgot to end only the first line. */
export function titleOf(element: Element | null): string {
  const line = lineOf(element)
  return element && line.length > 250 ? (visibleText(element).split('\n', 1)[0] ?? '') : line
}
