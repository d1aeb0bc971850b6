import { inject } from 'vitest'
import { openSite } from '#e2e/support/site'

/** The site under test (server.ts). */
export const { url, app, everything, secret, cookieOf, hire, signIn, close } = openSite(
  inject('url'),
  inject('dataDir'),
)

// What we seal like the site, it opens.
Object.assign(process.env, { AUTH_SECRET: secret, DATABASE_URL: 'postgres://nobody@nowhere/nothing' })
