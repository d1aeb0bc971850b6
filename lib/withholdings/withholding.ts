/** What can be withheld; with a publication go its frozen copies. */
export const withholdableSubjects = ['publication', 'capture'] as const
export type WithholdableSubject = (typeof withholdableSubjects)[number]

export const withholdingOutcomes = ['confirmed', 'refused'] as const
