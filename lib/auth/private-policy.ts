import 'server-only'
import { env } from '#lib/env'

/** A captured page stands here in a frame: no link in it leads the frame away to where it came from. */
const frames = /^\/desk\/sources\/[^/]+\/captures\/[^/]+\/look$/

/** Pages that lead to the provider of single sign-on: a browser asks this rule where a form is redirected to, too. */
const leadsAway = /^\/(sign-in|set-password)(\/|$)/

/**
 * The two styles that React Aria writes into a page (usePress, usePreventScroll), each named by its hash. Its own nonce
 * would have to stand in the page, where the router replaces it with that of another answer.
 */
export const libraryStyles = {
  'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=': `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=': `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
}

const styles = ["'self'", ...Object.keys(libraryStyles).map((hash) => `'${hash}'`)].join(' ')

/**
 * The policy of a page that is made for one person: the framework gives its scripts this nonce, and nothing else runs. The
 * provider's own pages may be anywhere; it says where only when asked.
 */
export function privatePolicy(nonce: string, path: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `form-action 'self'${leadsAway.test(path) && env.OIDC_ISSUER ? ' https: http:' : ''}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(frames.test(path) ? ["frame-src 'self'"] : []),
  ].join('; ')
}
