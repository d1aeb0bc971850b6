/** Where a job stands. `failing`: it failed and is tried again; `failed`: it is not tried any more. */
export const jobStates = ['failed', 'failing', 'running', 'waiting'] as const
export type JobState = (typeof jobStates)[number]
