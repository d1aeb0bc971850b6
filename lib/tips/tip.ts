/** What the desk makes of a tip: it belongs to a claim that is there, a claim was opened for it, or nothing comes of it. */
export const tipOutcomes = ['merged', 'opened', 'declined'] as const
export type TipOutcome = (typeof tipOutcomes)[number]

/** A name and an address are forgotten so many days after the tip was settled; a year after it came at the latest. */
export const forgottenAfterDays = 90

/** How long what is typed may be. */
export const longest = { words: 2000, seen: 500, why: 3000, name: 100, email: 254, reason: 2000 }
