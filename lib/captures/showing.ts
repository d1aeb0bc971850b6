/** How the original of a capture can be looked at without running any of it; null: only downloaded. */
export function showingOf(mediaType: string): 'page' | 'image' | null {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'page'
  return ['image/png', 'image/jpeg', 'image/webp'].includes(type) ? 'image' : null
}

/**
 * Elements that make a browser look up a name or open a connection whatever the policy says (preconnect, dns-prefetch, and
 * a click on a link, which connects before the policy is asked), lead elsewhere or hold others' pages. Under a name that no
 * browser knows they are nothing. Scripts stay, so that nobody reads them as text: no frame of ours runs any.
 */
const acting = /<(\/?)(a|area|link|meta|base|form|iframe|frame|frameset|object|embed|applet|portal)(?=[\s/>])/gi

/** More of them than any page has, and few enough to be replaced in a tenth of a second. */
const mostActing = 500_000

/**
 * The page with nothing in it that acts; its text and its looks stay. The policy of its answer forbids the same again.
 * Null where so much acts that it was made to keep the server busy.
 */
export function disarm(html: string): string | null {
  acting.lastIndex = 0
  for (let count = 0; acting.test(html); count++) if (count >= mostActing) return null
  return html.replace(acting, '<$1x-$2')
}

const extensions: Record<string, string> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/warc': 'warc',
  'application/wacz': 'wacz',
  'application/zip': 'zip',
  'application/gzip': 'gz',
}

/** The name a capture's original is downloaded under: ours, never one that a stranger chose. */
export function downloadName(id: string, mediaType: string): string {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  return `capture-${id}.${extensions[type] ?? 'bin'}`
}
