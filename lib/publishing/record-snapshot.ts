import canonicalize from 'canonicalize'
import { z } from 'zod'
import { publicationKinds, verdicts } from '#lib/claims/claim'
import { pageSlugs } from '#lib/pages/page'
import { partyKinds } from '#lib/parties/party'
import { sha256 } from '#lib/sha256'
import type { Frozen } from './snapshot.ts'

const id = z.uuid()
const text = z.string().min(1)

const party = z.strictObject({
  id,
  slug: text,
  name: text,
  kind: z.enum(partyKinds),
  wikidataId: text.nullable(),
  partOf: z.strictObject({ id, slug: text, name: text }).nullable(),
  /** Every name it is found by, the main one among them. */
  names: z.array(z.strictObject({ text, language: text })),
})

const topic = z.strictObject({ id, slug: text, title: text, language: text, introduction: text.nullable() })

/** Its body is Markdown. */
const page = z.strictObject({ id, slug: z.enum(pageSlugs), title: text, language: text, body: text })

const labels = z.strictObject({
  id,
  language: text,
  labels: z.record(z.enum(verdicts), z.strictObject({ word: text, meaning: text })),
})

/** What one version of a claim says, in another language; the version is named by its number and its hash. */
const translation = z.strictObject({
  id,
  claim: id,
  slug: text,
  number: z.int().positive(),
  hash: text,
  language: text,
  sentence: text,
  context: text.nullable(),
  finding: text,
  rationale: text,
})

const common = {
  schema: z.literal(1),
  kind: z.enum(publicationKinds),
  /** What changed and why, for the reader; null only for the first version. */
  note: text.nullable(),
}

/**
 * What is published of a party, a topic, a page, the labels or a translation: frozen, reviewed and copied as a claim's snapshot is.
 * Versions are upgraded on reading, never rewritten.
 */
const publishedRecord = z.discriminatedUnion('subject', [
  z.strictObject({ ...common, subject: z.literal('party'), content: party }),
  z.strictObject({ ...common, subject: z.literal('topic'), content: topic }),
  z.strictObject({ ...common, subject: z.literal('page'), content: page }),
  z.strictObject({ ...common, subject: z.literal('labels'), content: labels }),
  z.strictObject({ ...common, subject: z.literal('translation'), content: translation }),
])
export type PublishedRecordContent = z.infer<typeof publishedRecord>
export type PublishedPage = z.infer<typeof page>
export type PublishedLabels = z.infer<typeof labels>['labels']

/** @throws ZodError when the content is not a valid snapshot */
export function freezeRecord(record: unknown): Frozen {
  const body = canonicalize(publishedRecord.parse(record)) as string
  return { body, hash: sha256(body) }
}

export const thawRecord = (body: string): PublishedRecordContent => publishedRecord.parse(JSON.parse(body))
