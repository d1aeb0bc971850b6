/** Pages of a document are divided by form feeds. The number of the one that a place is on; null where there are no pages. */
export function pageAt(text: string, place: number): number | null {
  if (!text.includes('\f')) return null
  return text.slice(0, place).split('\f').length
}
