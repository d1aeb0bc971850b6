import 'server-only'

const site = 'http://site.invalid'
const home = '/desk'

/** Characters that browsers drop or read as a slash, also when they are encoded, and slashes that are encoded. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const deceptive = /[\u0000-\u0020\u007f-\u009f\\]|%(?:0|1|2f|5c|7f|25)/i

/** Where to go after signing in: only ever a page of this site, whatever the address bar asked for. */
export function returnPath(to: unknown): string {
  if (typeof to !== 'string' || to.length > 2000 || !to.startsWith('/') || deceptive.test(to)) return home
  const url = URL.parse(to, site)
  if (url?.origin !== site || url.pathname.includes('//')) return home
  const path = url.pathname + url.search + url.hash
  return /^\/(api|sign-in|_next)(?![^/?#])/.test(path) ? home : path
}
