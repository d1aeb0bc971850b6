import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What an answer stands on: until when it may be shown, and the tags of all that was read for it. Null as long as nobody
 * said which: then whatever is published may concern it.
 */
export type Standing = { tags: readonly string[] | null; until: number }

type Shared = { asking: AsyncLocalStorage<Standing>; expired: (tags: readonly string[]) => void }

// The framework loads its cache handlers as modules of their own (value-cache.ts, page-cache.cjs): they meet the front here.
const name = Symbol.for('counterclaim.front')
const place = globalThis as { [name]?: Shared }
place[name] ??= { asking: new AsyncLocalStorage(), expired: () => {} }
const shared = place[name]

/** Lets the caches of the framework write down what the answer that `work` makes stands on. */
export const standingOn = <T>(standing: Standing, work: () => T): T => shared.asking.run(standing, work)

export function onExpired(listener: Shared['expired']) {
  shared.expired = listener
}

/** In the same moment as the framework's own caches. */
export const tellExpired = (tags: readonly string[]) => shared.expired(tags)
