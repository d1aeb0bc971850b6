import type { Actor } from '#lib/people/person'
import type { RecordState } from './record.ts'

/** What the rules need to know of a record to say who may review and publish it. Writing one is `write`. */
export type RecordSubjectStanding = {
  state: RecordState
  contributors: readonly string[]
  /** Who reads its language, where one has to be read. */
  readers: readonly string[] | null
}

export const recordActs = ['submit_record', 'withdraw_record', 'review_record', 'publish_record'] as const
export type RecordAct = (typeof recordActs)[number]

const possible: Record<RecordAct, readonly RecordState[]> = {
  submit_record: ['draft', 'changes_requested', 'published', 'retracted'],
  withdraw_record: ['in_review'],
  review_record: ['in_review'],
  publish_record: ['approved'],
}

/** Why not, or null; the database refuses the same things again. */
export function reasonAgainstRecord({ id, role }: Actor, act: RecordAct, record: RecordSubjectStanding) {
  const reviews = act === 'review_record' || act === 'publish_record'
  if (role !== 'reviewer' && (reviews || role !== 'editor')) return 'forbidden'
  if (!possible[act].includes(record.state)) return 'wrong_state'
  if (act !== 'review_record') return null
  if (record.contributors.includes(id)) return 'second_person'
  return record.readers && !record.readers.includes(id) ? 'language_not_read' : null
}
