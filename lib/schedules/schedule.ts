/** What became of a schedule. `canceled`: by a reviewer, by an edit, an embargo or an earlier publication. */
export const scheduleOutcomes = ['published', 'canceled', 'failed'] as const
export type ScheduleOutcome = (typeof scheduleOutcomes)[number]

/** Which of the two, where the clocks are put back and a time comes twice. */
export const folds = ['earlier', 'later'] as const
export type Fold = (typeof folds)[number]
