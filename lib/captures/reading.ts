import { isDivide } from '#lib/quotations/folding'
import { pageAt } from './pages.ts'

/** A run of a text: UTF-16 units, end exclusive. */
export type Span = { start: number; end: number }

/** A paragraph as it stands; `page` where it is the first of one. */
export type Block = { start: number; text: string; page: number | null }

/** Something to mark in a text, such as a quotation. */
export type Marked = Span & { id: string }

/** A run of a paragraph with the same marks throughout; `begins` names those whose first run it is. */
export type Run = { text: string; marks: string[]; begins: string[] }

/** So much of a text is one page of the desk: more makes browsers slow. */
const longest = 60_000

/** A long text in parts that end where a page, a paragraph, a line or at least a word does. */
export function partsOfText(text: string, size = longest): Span[] {
  const parts: Span[] = []
  let start = 0
  while (text.length - start > size * 1.25) {
    const end = cutAfter(text, start + size, size / 4)
    parts.push({ start, end })
    start = end
  }
  return [...parts, { start, end: text.length }]
}

function cutAfter(text: string, from: number, within: number): number {
  const ahead = text.slice(from, from + within)
  for (const mark of [/\f|\n[^\S\n\f]*\n/, /\n/, /\s/]) {
    const at = ahead.search(mark)
    if (at >= 0) return from + at
  }
  for (let at = from; at < from + within; at++) if (isDivide(text, at)) return at
  return from + (/[\udc00-\udfff]/.test(text.charAt(from)) ? 1 : 0)
}

/** The paragraphs of a part, none of them empty. */
export function blocksOf(text: string, { start, end }: Span): Block[] {
  const blocks: Block[] = []
  let page = pageAt(text, start)
  let isNew = page !== null
  let at = start
  for (const piece of text.slice(start, end).split(/(\f|\n(?:[^\S\n\f]*\n)+)/)) {
    if (piece === '\f') {
      page = (page ?? 1) + 1
      isNew = true
    } else if (piece.trim() !== '') {
      const leading = piece.search(/\S/)
      blocks.push({ start: at + leading, text: piece.trim(), page: isNew ? page : null })
      isNew = false
    }
    at += piece.length
  }
  return blocks
}

/** A paragraph in runs, cut where a mark begins or ends. */
export function runsOf({ start, text }: Block, marked: readonly Marked[]): Run[] {
  const end = start + text.length
  const here = marked.filter((mark) => mark.start < end && mark.end > start)
  const cuts = here.flatMap((mark) => [mark.start, mark.end]).filter((cut) => cut > start && cut < end)
  const places = [...new Set([start, ...cuts, end])].sort((one, other) => one - other)
  return places.slice(0, -1).map((from, at) => ({
    text: text.slice(from - start, (places[at + 1] as number) - start),
    marks: [...new Set(here.filter((mark) => mark.start <= from && mark.end > from).map(({ id }) => id))],
    begins: [...new Set(here.filter((mark) => mark.start === from).map(({ id }) => id))],
  }))
}
