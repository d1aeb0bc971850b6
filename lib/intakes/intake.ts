/** How something is got from a source: fetched from its address, or read from a file that somebody gave us. */
export const intakeMethods = ['fetch', 'upload'] as const

/** Somebody asked for it, or the weekly look at the sources of published claims did. */
export const intakeReasons = ['asked', 'watch'] as const
export type IntakeReason = (typeof intakeReasons)[number]

/** `kept`: as a new capture. `unchanged`: the newest capture says the same. */
export const intakeStates = ['waiting', 'kept', 'unchanged', 'failed'] as const

/** What is known of a document, as proposed from the document itself; the editor confirms. */
export const proposedFields = ['title', 'publisher', 'author', 'published', 'language', 'url', 'kind'] as const
export type ProposedField = (typeof proposedFields)[number]

/** Where a proposal was found, from the most to the least trustworthy. */
export const proposalOrigins = [
  'json_ld',
  'meta',
  'markup',
  'document',
  'archive',
  'address',
  'text',
  'detected',
] as const
export type ProposalOrigin = (typeof proposalOrigins)[number]

/** A value that a field of a source may take (EDTF for `published`), and where it was found. The first of a field is the best. */
export type Proposal = { field: ProposedField; value: string; from: ProposalOrigin }

/**
 * Why an attempt failed, beside the codes of lib/fetching and lib/documents and what is wrong with the document.
 * `asker_left`: whoever gave the file may not write any more; `withheld`: these bytes or words left by a withholding.
 */
export const intakeFailures = ['never_fetch', 'asker_left', 'withheld', 'robots', 'gave_up'] as const

export type Failure = { failure: string; details?: Record<string, string | number> }

/** An answer, and it is that there is nothing; any other failure may be of today. */
export const saysNothingIsThere = (failure: string) => failure === 'gone' || failure === 'soft_404'

/** Bytes of the largest file that is taken. */
export const largestFile = 25 * 2 ** 20
