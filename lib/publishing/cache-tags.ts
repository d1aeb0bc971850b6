import type { RecordSubject } from '#lib/records/record'

/** Names of what is cached on the public side. Whoever publishes expires them in the same breath. */
export const cacheTags = {
  /** On every public read; expired before the server listens, so that nothing outlives a restart. */
  everything: 'public',
  /** Lists of claims, the front page among them. */
  claims: 'claims',
  /** All that is known about one claim, and that there is none. */
  claim: (slug: string) => `claim:${slug}`,
  /** The pages of one party, topic or source, and that there is none. The database names them, too (0032_public_record.sql). */
  party: (slug: string) => `party:${slug}`,
  topic: (slug: string) => `topic:${slug}`,
  source: (id: string) => `source:${id}`,
  /** Published parties, topics, pages or labels: few, and seldom changed. */
  records: (subject: RecordSubject) => `records:${subject}`,
}
