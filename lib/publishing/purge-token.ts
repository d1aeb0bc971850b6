import { createHmac } from 'node:crypto'

/** What our own programs show the internal purge handler; outsiders can't make it without the secret. */
export const purgeToken = (secret: string) => createHmac('sha256', secret).update('purge').digest('base64url')
