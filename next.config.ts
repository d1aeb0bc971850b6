import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { languages } from './lib/i18n/languages.ts'
import { sharedForSeconds } from './lib/publishing/cache-control.ts'

const withMessages = createNextIntlPlugin('./lib/i18n/request.ts')

/** Addresses of the public site but the front page. English has no prefix, other languages have theirs (`/nl/claims`). */
const sections = [
  'claims',
  'topics',
  'parties',
  'sources',
  'search',
  'corrections',
  'submit',
  'methodology',
  'policies',
  'embed',
  'feed\\.xml',
  'feed\\.json',
]
/** What stands below `/api` is for machines. */
const publicPaths = ['api', ...sections.flatMap((section) => [section, `${section}/.*`])].join('|')

const [, ...prefixed] = languages

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  cacheHandler: fileURLToPath(new URL('front/page-cache.cjs', import.meta.url)),
  cacheHandlers: { default: fileURLToPath(new URL('front/value-cache.ts', import.meta.url)) },
  // Both cost a third of the requests per second; whatever stands before Next does them once per page.
  generateEtags: false,
  compress: false,
  // Who is named here gets a page whole, with its true status, instead of a shell and then the rest. Only the desk is
  // (proxy.ts): a crawler, or whoever says that it is one, reads the public pages from the cache like everybody else.
  htmlLimitedBots: /counterclaim-desk/,
  // `npm run check` does this with the compiler of the lockfile.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A flood of unknown addresses must not fill the disk.
    isrFlushToDisk: false,
    globalNotFound: true,
    // The front keeps out what is larger (front/body-sizes.ts), with an answer that people understand.
    serverActions: { bodySizeLimit: '27mb' },
    proxyClientMaxBodySize: '27mb',
  },
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/', destination: '/en' },
        { source: `/:path(${publicPaths})`, destination: '/en/:path' },
        // A folder with a colon in its name can be checked out on some systems only.
        { source: '/v1alpha1/claims\\:search', destination: '/v1alpha1/claims-search' },
      ],
      afterFiles: [],
      fallback: [],
    }
  },
  async headers() {
    return [
      {
        // Next would let shared caches keep a page for a month: nobody could tell them of a correction.
        source: `/:path(|${publicPaths}|(?:${prefixed.join('|')})(?:/.*)?)`,
        headers: [{ key: 'Cache-Control', value: sharedForSeconds }],
      },
      {
        // Each form of readers has a token of its own, and links of mails are nobody else's.
        source: `/:path((?:(?:${prefixed.join('|')})/)?submit(?!/received)(?:/.*)?)`,
        headers: [{ key: 'Cache-Control', value: 'private, no-store' }],
      },
    ]
  },
  async redirects() {
    const asOf = { has: [{ type: 'query' as const, key: 'asOf', value: '(?<day>[^/]+)' }], permanent: false }
    return [
      { source: '/claims/:slug', destination: '/claims/:slug/as-of/:day', ...asOf },
      {
        source: `/:language(${prefixed.join('|')})/claims/:slug`,
        destination: '/:language/claims/:slug/as-of/:day',
        ...asOf,
      },
      { source: '/en', destination: '/', permanent: true },
      { source: '/en/:path*', destination: '/:path*', permanent: true },
    ]
  },
}

export default withMessages(config)
