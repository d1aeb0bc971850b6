import { inject } from 'vitest'
import { openSite } from '#e2e/support/site'

/** The site under test (server.ts). */
export const { url, app, everything, secret, cookieOf, hire, close } = openSite(inject('url'), inject('dataDir'))
