import { createHash } from 'node:crypto'

/** Lower-case hex SHA-256, of a text's UTF-8 bytes. */
export const sha256 = (kept: string | Uint8Array): string => createHash('sha256').update(kept).digest('hex')
