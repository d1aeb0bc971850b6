import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '#lib/env'

/** Says nothing about its text to whoever lacks the secret; each purpose has hashes of its own. */
export const keyedHash = (purpose: string, ...texts: string[]) =>
  createHmac('sha256', env.AUTH_SECRET)
    .update(JSON.stringify([purpose, ...texts]))
    .digest('base64url')
