import { isDivide } from '#lib/quotations/folding'

/** Words selected in a text, and where they begin in it. */
export type Selected = { text: string; start: number }

/** What is selected within a place whose paragraphs say where they begin (`data-start`), in whole words. */
export function selectedIn(place: HTMLElement, selection: Selection | null): Selected | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(place)) return null
  const blocks = [...place.querySelectorAll<HTMLElement>('[data-start]')].filter((block) => range.intersectsNode(block))
  const pieces = blocks.flatMap((block, at) => {
    const text = block.textContent ?? ''
    const from = at === 0 ? offsetIn(block, range.startContainer, range.startOffset, 0) : 0
    const to =
      at === blocks.length - 1 ? offsetIn(block, range.endContainer, range.endOffset, text.length) : text.length
    const words = wholeWords(text, from, to)
    return words ? [{ ...words, start: Number(block.dataset.start) + words.start }] : []
  })
  const [first] = pieces
  return first ? { text: pieces.map(({ text }) => text).join('\n\n'), start: first.start } : null
}

function offsetIn(block: HTMLElement, node: Node, offset: number, otherwise: number): number {
  if (!block.contains(node)) return otherwise
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(node, offset)
  return before.toString().length
}

function wholeWords(text: string, from: number, to: number): Selected | null {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (start === end) return null
  while (!isDivide(text, start)) start--
  while (!isDivide(text, end)) end++
  return { text: text.slice(start, end), start }
}
