const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }

/** What somebody copies into a page to show the card at that address there. */
export function embedCode(address: string, title: string): string {
  const escaped = (text: string) => text.replace(/[&"<>]/g, (sign) => escapes[sign] ?? sign)
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="280" loading="lazy"></iframe>`
}
