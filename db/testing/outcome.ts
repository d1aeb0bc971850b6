import type { RefusalReason } from '#lib/refusal'

/** What a command refuses with, or 'done'. */
export const outcome = (work: Promise<unknown>): Promise<RefusalReason | 'done'> =>
  work.then(
    () => 'done' as const,
    (error) => {
      if (error?.name !== 'Refusal') throw error
      return error.reason
    },
  )
