/** The words that are selected within one place of the page, without those that are shown as removed. */
export function passageIn(selection: Selection | null) {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const { commonAncestorContainer: within } = range
  const element = within instanceof Element ? within : within.parentElement
  const place = element?.closest<HTMLElement>('[data-place]')?.dataset.place
  if (!place) return null
  const words = range.cloneContents()
  for (const gone of words.querySelectorAll('del, summary')) gone.remove()
  const text = words.textContent?.trim() ?? ''
  if (text === '' || text.length > 2000) return null
  const { bottom, left } = range.getBoundingClientRect()
  return {
    place,
    text,
    top: Math.min(bottom + 6, window.innerHeight - 48),
    left: Math.max(8, Math.min(left, window.innerWidth - 220)),
  }
}
