/**
 * What answers of the public record say to caches: browsers ask each time, shared caches keep them for half a minute, so
 * that nobody reads a corrected verdict for longer than one, and go on showing them while the origin is down.
 */
export const sharedForSeconds = 'public, max-age=0, s-maxage=30, stale-if-error=86400'
