import type { JobHelpers } from 'graphile-worker'

/** Does one job. It may be begun again after a crash at any point. Throws when it is to be tried again later. */
export type Task = (payload: unknown, helpers: JobHelpers) => Promise<void>
