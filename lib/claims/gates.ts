/** What must hold before a claim is published, in reading order. */
export const gates = ['asserted', 'verdict', 'quotations_proven', 'independent_origins', 'right_of_reply'] as const
export type Gate = (typeof gates)[number]
