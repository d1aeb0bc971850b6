import { inject } from 'vitest'
import { openSite } from '#e2e/support/site'
import { hashPassword } from '#lib/people/password-hash'

/** Everybody's whom a test hires. */
export const password = 'correct horse battery'

/** The site under test (server.ts). */
export const { url, app, everything, secret, cookieOf, hire, signIn, close } = openSite(
  inject('url'),
  inject('dataDir'),
  hashPassword(password),
)

// What we seal like the site, it opens.
Object.assign(process.env, { AUTH_SECRET: secret, DATABASE_URL: 'postgres://nobody@nowhere/nothing' })
