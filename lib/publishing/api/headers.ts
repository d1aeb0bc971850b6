import { sharedForSeconds } from '#lib/publishing/cache-control'

/** Any site may read the public record from a browser; the front keeps these with the answer. */
export const forAnySite = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag' }

export const forMachines = { ...forAnySite, 'cache-control': sharedForSeconds }
