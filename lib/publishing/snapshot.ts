import canonicalize from 'canonicalize'
import { z } from 'zod'
import { publicationKinds, verdicts } from '#lib/claims/claim'
import { gates } from '#lib/claims/gates'
import { partyKinds } from '#lib/parties/party'
import { claimRelationKinds } from '#lib/relations/relation'
import { sha256 } from '#lib/sha256'
import { captureMethods, relations, sourceKinds } from '#lib/sources/source'
import { stances } from '#lib/statements/statement'
import { upgraded } from './upgrade.ts'

const id = z.uuid()
const text = z.string().min(1)
const language = text
const edtf = text

const party = z.strictObject({
  id,
  slug: text,
  name: text,
  kind: z.enum(partyKinds),
  wikidataId: text.nullable(),
  partOf: id.nullable(),
  /** Other names, each in its language: "جمهوری اسلامی ایران" (fa). */
  names: z.array(z.strictObject({ text, language })),
})

const webAddress = z.url({ protocol: /^https?$/ })

const source = z.strictObject({
  id,
  url: webAddress.nullable(),
  title: text,
  publisher: text,
  author: text.nullable(),
  published: edtf.nullable(),
  language,
  kind: z.enum(sourceKinds),
  interest: text.nullable(),
  /** Where an archive keeps it for readers. */
  archivedUrl: webAddress.nullable(),
})

const translation = z.strictObject({ text, language, translator: text })

const citation = z.strictObject({
  id,
  source: id,
  relation: z.enum(relations),
  /** The words as they stand in the capture, in the terms of W3C Web Annotation: TextQuoteSelector and TextPositionSelector (UTF-16 units, end exclusive). */
  quotation: z
    .strictObject({
      exact: text,
      prefix: z.string(),
      suffix: z.string(),
      start: z.int().nonnegative(),
      end: z.int().positive(),
      translation: translation.nullable(),
      capture: z.strictObject({
        id,
        textSha256: text,
        /** Null: frozen before schema 3. */
        bytesSha256: text.nullable(),
        capturedAt: text,
        method: z.enum(captureMethods),
      }),
    })
    .nullable(),
  locator: text.nullable(),
  /** Where the source itself has it from, in words or as one of `sources` (lib/claims/origins.ts). Null: from itself. */
  origin: z.union([z.strictObject({ name: text }), z.strictObject({ source: id })]).nullable(),
})

const words = z.discriminatedUnion('wording', [
  z.strictObject({
    wording: z.literal('quoted'),
    text,
    language,
    translation: translation.nullable(),
  }),
  z.strictObject({ wording: z.literal('reported'), text, language }),
])

const statement = z.strictObject({
  id,
  party: id,
  stance: z.enum(stances),
  /** The statement it answers. */
  repliesTo: id.nullable(),
  /** The office the speaker held at the time. */
  office: text.nullable(),
  /** Null: unknown. */
  said: edtf.nullable(),
  venue: text.nullable(),
  words,
  citations: z.array(citation),
})

const related = z.strictObject({
  relation: z.enum(claimRelationKinds),
  claim: id,
  slug: text,
  /** As it stood in public when this was frozen. */
  sentence: text,
  language,
})

/** One time that an accused party was asked. */
const replyRequest = z.strictObject({
  id: z.guid(),
  on: edtf,
  via: text,
  /** The last day on which an answer was waited for, YYYY-MM-DD; null: no day was set. */
  until: z.iso.date().nullable(),
  answered: z.boolean(),
  answeredOn: edtf.nullable(),
  /** What came back, or what became of it. */
  outcome: text.nullable(),
})

/**
 * A claim as the public sees it: the only contract between desk and public side. Frozen at submission as RFC 8785
 * text; the reviewer approves the SHA-256 of that text and publishing copies it. Number, times and people stay outside.
 * Arrays are in reading order. Versions are upgraded on reading, never rewritten.
 */
export const publishedClaim = z.strictObject({
  schema: z.literal(4),
  id,
  slug: text,
  kind: z.enum(publicationKinds),
  /** What changed and why, for the reader; null only for the first version. */
  note: text.nullable(),
  /** Of a retraction: the published claim that takes this one's place. */
  mergedInto: z.strictObject({ claim: id, slug: text }).nullable(),
  language,
  sentence: text,
  /** Markdown, as the rationale. */
  context: text.nullable(),
  /** When the claim was first made; null: unknown. */
  firstMade: edtf.nullable(),
  topics: z.array(z.strictObject({ id, slug: text, title: text, language })),
  /** Other published claims, and how this one stands to them. */
  related: z.array(related),
  verdict: z.enum(verdicts),
  /** The finding in one sentence. */
  finding: text,
  /** The reasons, in Markdown (lib/markdown/markdown.ts) with references to statements and citations by id. */
  rationale: text,
  /** What evidence would change the verdict; null: not told, or frozen before schema 4. */
  wouldChange: text.nullable(),
  /** The day on which to check again, YYYY-MM-DD. */
  recheckOn: z.iso.date().nullable(),
  statements: z.array(statement),
  /** Evidence about the claim itself. */
  citations: z.array(citation),
  /** Whom the claim accuses, and each time that they were asked. */
  accused: z.array(z.strictObject({ party: id, requests: z.array(replyRequest) })),
  /** Gates that could not be met, each with its published reason. */
  waivers: z.array(z.strictObject({ gate: z.enum(gates), reason: text })),
  /** Every party and source named above by id. */
  parties: z.array(party),
  sources: z.array(source),
})

export type PublishedClaim = z.infer<typeof publishedClaim>
export type PublishedStatement = PublishedClaim['statements'][number]
export type PublishedCitation = PublishedClaim['citations'][number]
export type PublishedSource = PublishedClaim['sources'][number]
export type ReplyRequest = PublishedClaim['accused'][number]['requests'][number]

/** Frozen content: the exact text that is reviewed and published, and the hash by which it is named. */
export type Frozen = { body: string; hash: string }

/** @throws ZodError when the content is not a valid snapshot */
export function freeze(claim: PublishedClaim): Frozen {
  const body = canonicalize(publishedClaim.parse(claim)) as string
  return { body, hash: sha256(body) }
}

/** Reads a stored body of any schema version into the newest type. */
export const thaw = (body: string): PublishedClaim => publishedClaim.parse(upgraded(JSON.parse(body)))
