/** Everything that the log tells of, by what it was done to. */
export const subjects = [
  'claim',
  'statement',
  'citation',
  'accused party',
  'request for reply',
  'waiver',
  'relation',
  'topic of claim',
  'assignment',
  'comment',
  'party',
  'party name',
  'topic',
  'source',
  'capture',
  'news of source',
  'page',
  'labels',
  'translation',
  'person',
  'checklist point',
  'settings',
  'job',
  'tip',
] as const

/** Acts that people look for; those of a claim are the workflow's and what interrupts it. */
export const acts = [
  'create',
  'save',
  'add',
  'change',
  'remove',
  'submit',
  'withdraw',
  'request_changes',
  'approve',
  'schedule',
  'publish',
  'edit',
  'revise',
  'abandon',
  'discard',
  'suspend',
  'confirm suspension',
  'lift suspension',
  'embargo',
  'ask withholding',
  'withhold',
  'assign',
  'comment',
] as const

export type LogFilter = {
  /** A person's id, or `installation` for the command line. */
  person: string | null
  act: string | null
  subject: string | null
  /** A claim's id or its address. */
  claim: string | null
  /** Days of the newsroom, the last one included. */
  from: string | null
  to: string | null
  after: LogPlace | null
}

/** A place in the log, newest first: its moment, and its number where that is the same. */
export type LogPlace = { at: string; sequence: number }

export const logPageSize = 100
