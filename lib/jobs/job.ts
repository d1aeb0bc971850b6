/** Where a job stands. `failing`: it failed and is tried again; `failed`: it is not tried any more. */
export const jobStates = ['failed', 'failing', 'running', 'waiting'] as const
export type JobState = (typeof jobStates)[number]

/** Somebody's order stands until it is done or they take it back; nobody gives up its job. */
export const isOrder = (task: string) => task === 'publishScheduled'
