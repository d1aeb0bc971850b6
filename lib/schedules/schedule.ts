/** What became of a schedule. `canceled`: by a reviewer, by an edit, an embargo or an earlier publication. */
export const scheduleOutcomes = ['published', 'canceled', 'failed'] as const
export type ScheduleOutcome = (typeof scheduleOutcomes)[number]
