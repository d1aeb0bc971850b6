import 'server-only'
import { env } from '#lib/env'

/** Where readers reach the site; a page's own addresses are told by it. */
export const siteAddress = () => env.APP_URL
