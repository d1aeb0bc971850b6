import robotsParser from 'robots-parser'
import type { FetchFailure } from './fetch-failure.ts'

/** Between two requests to one host, whatever it asks for. */
export const fewestSeconds = 1
export const mostSeconds = 60
export const usualSeconds = 10

const program = 'Counterclaim'
const nothing = 'User-agent: *\nDisallow: /'

/** Whether a site's robots.txt lets us look at an address of that site by the clock. */
export const isAllowed = (robots: string, url: string) => read(robots, url).isAllowed(url, program) ?? false

/** How long it wants us to wait between two requests, within bounds. */
export function pauseOf(robots: string): number {
  const wanted = read(robots, 'https://any.example').getCrawlDelay(program) ?? usualSeconds
  return Math.ceil(Math.min(Math.max(wanted, fewestSeconds), mostSeconds))
}

const read = (robots: string, url: string) => robotsParser(new URL('/robots.txt', url).href, robots)

/**
 * What is kept of a robots.txt: the first 500 kibibytes (RFC 9309). Rules with wildcards cost as much as they are long for
 * each letter of an address, so that a host could keep us busy with them; of those fewer are kept than anybody needs.
 */
export function readRobots(bytes: Uint8Array): string {
  let wildcards = 0
  const isKept = (line: string) => {
    if (/^\s*(user-agent|crawl-delay)\s*:/i.test(line)) return true
    if (!/^\s*(allow|disallow)\s*:/i.test(line)) return false
    if (line.includes('*')) wildcards += line.length
    return !line.includes('*') || wildcards <= mostWildcards
  }
  const text = new TextDecoder().decode(bytes.subarray(0, 500 * 1024)).replaceAll('\0', '')
  return text
    .split(/[\r\n]+/)
    .filter(isKept)
    .join('\n')
}

const mostWildcards = 16 * 1024

/**
 * What a host without a robots.txt asks for (RFC 9309, 2.3.1): nothing where there is none; to be left alone where it can't say.
 * A host that nobody reaches is not disturbed by looking whether the document is gone too.
 */
export function robotsAfter({ code, details }: FetchFailure): string {
  if (['too_slow', 'too_large', 'not_http'].includes(code)) return nothing
  return details.status === 429 || Number(details.status) >= 500 ? nothing : ''
}
