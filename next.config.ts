import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withMessages = createNextIntlPlugin('./lib/i18n/request.ts')

/** Sections of the public site; English has no prefix, other languages have theirs (`/nl/claims`). */
const publicSections = ['claims']

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // The server before Next (scripts/serve.ts) answers from memory and does both once per page instead of once per request.
  generateEtags: false,
  compress: false,
  // `npm run check` does this with the compiler of the lockfile.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A flood of unknown addresses must not fill the disk.
    isrFlushToDisk: false,
    globalNotFound: true,
  },
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/', destination: '/en' },
        ...publicSections.map((section) => ({
          source: `/:path(${section}|${section}/.*)`,
          destination: '/en/:path',
        })),
      ],
      afterFiles: [],
      fallback: [],
    }
  },
  async redirects() {
    return [
      { source: '/en', destination: '/', permanent: true },
      { source: '/en/:path*', destination: '/:path*', permanent: true },
    ]
  },
}

export default withMessages(config)
