import normalizeUrl from 'normalize-url'
import { parse } from 'tldts'
import { tracksVisitors } from './tracking.ts'

/** What all addresses of the same document have in common. A text that is no web address is its own key. */
export function addressKey(address: string): string {
  const url = originalOf(address)
  if (!url) return address.trim()
  url.pathname = withoutSession(url.pathname).replace(/(?<=.)\/(amp\/?|index\.amp)$|(?<=\.)amp\.(?=html?$)/i, '')
  url.pathname = url.pathname.replace(/^\/amp(?=\/.)/i, '').replace(/\.amp$/i, '')
  dropParameters(url, (name, value) => tracksVisitors(name, value, url) || isVariant(name, value))
  const host = plainHost(url.hostname)
  url.port = ['80', '443'].includes(url.port) ? '' : url.port
  url.hostname = host
  url.hash = isRoute(url.hash) ? url.hash : ''
  return normalizeUrl(inTwin(url).href, {
    stripHash: false,
    stripWWW: false,
    forceHttps: true,
    removeDirectoryIndex: [/^(index|default)\.(html?|php|aspx?)$/i],
    removeQueryParameters: false,
    emptyQueryValue: 'never',
  })
}

/** The address without what only tracks its visitor, and of a copy that a cache of AMP serves, the original's. */
export function canonicalAddress(address: string): string {
  const url = originalOf(address)
  if (!url) return address.trim()
  dropParameters(url, (name, value) => tracksVisitors(name, value, url))
  url.pathname = withoutSession(url.pathname)
  url.hash = url.hash.replace(/:~:.*$/, '')
  return url.href.replace(/#$/, '')
}

function originalOf(address: string): URL | null {
  const url = URL.parse(address.trim())
  if (!url || !/^https?:$/.test(url.protocol)) return null
  url.username = ''
  url.password = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  const [, isSecure, rest] =
    (url.hostname.endsWith('.cdn.ampproject.org') && /^\/[a-z]+\/(s\/)?(.+)$/.exec(url.pathname)) ||
    (/^(www\.)?google\.[a-z.]+$/.test(url.hostname) && /^\/amp\/(s\/)?(.+)$/.exec(url.pathname)) ||
    []
  return (rest && URL.parse(`${isSecure ? 'https' : 'http'}://${rest}${url.search}`)) || url
}

/** Without the labels by which a site tells devices apart, as far as it is the same site. */
function plainHost(hostname: string) {
  const { domain } = parse(hostname, { allowPrivateDomains: true })
  if (!domain || domain === hostname) return hostname
  const labels = hostname.slice(0, -domain.length - 1).split('.')
  return [...labels.filter((label) => !/^(www|m|mobile|mobiel|touch|amp)$/.test(label)), domain].join('.')
}

/** Sites that are known by two names. */
function inTwin(url: URL): URL {
  if (url.hostname === 'twitter.com') url.hostname = 'x.com'
  if (url.hostname === 'youtu.be' && url.pathname.length > 1) {
    url.searchParams.set('v', url.pathname.slice(1))
    url.hostname = 'youtube.com'
    url.pathname = '/watch'
  }
  return url
}

/** The rest of the search stays as it was written: a site may read `+` and `%20` as two things. */
function dropParameters(url: URL, isDropped: (name: string, value: string) => boolean) {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => {
      const [[name, value] = ['', '']] = new URLSearchParams(part)
      return part !== '' && !isDropped(name, value)
    })
  url.search = kept.join('&')
}

/** The same document for another device or screen. */
const isVariant = (name: string, value: string) =>
  /^(amp|amp_js_v|amp_gsa|usqp|_amp)$/i.test(name) ||
  (/^(outputtype|output|view|format)$/i.test(name) && /^amp$/i.test(value)) ||
  (/^(m|mobile|_mobile)$/i.test(name) && /^(1|true|yes)$/i.test(value))

const withoutSession = (path: string) => path.replace(/;(jsessionid|phpsessid|sid)=[^/;]*/gi, '')

/** A page that a script chooses by the fragment: `#!/statement/4`, `#/statement/4`. */
const isRoute = (hash: string) => /^#!?\/./.test(hash) || /^#!./.test(hash)
