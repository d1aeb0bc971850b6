import { z } from 'zod'
import { publicationKinds, verdicts } from '#lib/claims/claim'
import { passageFields } from '#lib/publishing/passage'
import { publishedClaim } from '#lib/publishing/snapshot'
import { recordSubjects } from '#lib/records/record'

/** What the interface for machines answers. The same schemas make its description (openapi.ts) and check its answers in tests. */

const id = z.uuid()
export const text = z.string()
export const instant = z.iso.datetime()
export const address = z.url({ protocol: /^https?$/ })
export const language = text.describe('A BCP 47 tag, such as "en" or "fa".')
export const edtf = text.describe(
  'A date in EDTF (ISO 8601-2, level 1), such as "2025-01-17", "2025-01" or "2024-12~".',
)
export const number = z.int().positive().describe("The version's number, from 1.")
const hash = text.regex(/^[0-9a-f]{64}$/)
const kind = z.enum(publicationKinds).describe('What this version is to the one before it.')
export const slug = text.describe('Lower-case ASCII words joined by hyphens, one for all languages; it never changes.')
export const page = address.describe('The page for readers, in English.')

export const claimStates = ['live', 'retracted', 'suspended', 'withheld'] as const

const state = z
  .enum(claimStates)
  .describe(
    '"live": it stands. "retracted": the newsroom took it back, and its last version says why. "suspended": stopped in an emergency; verdict and finding are told nowhere until that is settled. "withheld": its text had to leave the record, by a decision of two people; number and hash stay.',
  )

const inShort = {
  language: language.describe('The language that it is translated into.'),
  url: page.describe('The page for readers in that language.'),
  sentence: text.describe('The claim in one sentence.'),
  finding: text.describe('The finding in one sentence.'),
}

export const translation = z
  .object({
    ...inShort,
    context: text.nullable().describe('What one has to know to understand the claim, in Markdown.'),
    rationale: text.describe('The reasons, in Markdown, with the references of the original.'),
    version: number.describe('Which published version of this translation it is.'),
    kind,
    note: text.nullable().describe('What changed in the translation and why. Null for its first version.'),
    publishedAt: instant.describe('When this version of the translation was published.'),
    hash: hash.describe(
      'The SHA-256 of its own content, which a second person approved: these words with the number and the hash of the version of the claim.',
    ),
  })
  .meta({ id: 'Translation', description: 'What one version of a claim says, in another language.' })

export const claimSummary = z
  .object({
    id: id.describe("The claim's id, in all its versions."),
    slug,
    url: page,
    api: address.describe('The whole claim, in this interface.'),
    number,
    kind,
    state,
    language: language.describe('The language that the claim is written in.'),
    sentence: text
      .nullable()
      .describe('The claim in one sentence, without a verdict in it. Null while it is withheld.'),
    verdict: z
      .enum(verdicts)
      .nullable()
      .describe('What the newsroom finds. Null while the claim is suspended or withheld.'),
    rating: z
      .int()
      .min(1)
      .max(5)
      .nullable()
      .describe(
        'The verdict as a number: 5 confirmed, 4 mostly confirmed, 3 mixed, 2 mostly false, 1 false. Null for contested, unverified, unverifiable and outdated: they have none.',
      ),
    finding: text.nullable().describe('The finding in one sentence. Null while the claim is suspended or withheld.'),
    translations: z
      .array(z.object(inShort))
      .describe('The languages that the newest version is translated into, in the order of their tags.'),
    firstMade: edtf.nullable().describe('When the claim was first made, in EDTF. Null: not known.'),
    firstPublishedAt: instant.describe('When the first version was published.'),
    publishedAt: instant.describe('When the newest version was published.'),
  })
  .meta({ id: 'ClaimSummary', description: 'The newest version of a claim, in short.' })

const passage = z
  .object({
    field: z.enum(passageFields).describe('Where in the claim it stands.'),
    language: language.nullable().describe('The language that it is in. Null: it is a name.'),
    text: text.describe('The passage; where it is cut, it begins or ends with "…".'),
    marks: z
      .array(z.array(z.int().nonnegative()))
      .describe('Where the words stand: begin and end of each in UTF-16 units, the end not included.'),
  })
  .meta({ id: 'Passage', description: 'A piece of a claim in which words stand that were looked for.' })

export const foundClaim = z
  .object({
    ...claimSummary.shape,
    passages: z.array(passage).describe('A few pieces of the claim with the words in them, the most telling first.'),
  })
  .meta({ id: 'FoundClaim', description: 'A claim, and where in it the words stand.' })

export const versionSummary = z
  .object({
    number,
    kind,
    note: text
      .nullable()
      .describe('What changed and why. Null for the first version, and while it is suspended or withheld.'),
    publishedAt: instant.describe('When it was published.'),
    hash: hash.describe('The SHA-256 of its content as canonical JSON (RFC 8785), in hexadecimal digits.'),
    suspended: z.boolean().describe('Stopped in an emergency: its content is told nowhere meanwhile.'),
    withheld: text.nullable().describe('Why its content had to leave the record. Null: it did not.'),
    withheldAt: instant.nullable().describe('When that was decided.'),
    url: page,
    api: address.describe('The whole version, in this interface.'),
  })
  .meta({ id: 'VersionSummary', description: 'One numbered version of a claim. It never changes.' })

export const content = z
  .union([publishedClaim, z.looseObject({ schema: z.int().positive().describe('The number of its schema.') })])
  .meta({
    id: 'Content',
    description:
      'What was reviewed and published, word for word, in the schema that it was approved in: the number in `schema`. Its canonical JSON (RFC 8785) has the SHA-256 `hash`. The newest schema is described here; earlier ones differ in details.',
  })

export const claimVersion = z
  .object({
    slug,
    ...versionSummary.shape,
    newest: number.describe('The number of the newest version: this one is replaced if it is another.'),
    translations: z
      .array(translation)
      .describe('What this version says in other languages. None while it is suspended or withheld.'),
    claim: content.nullable().describe('The content. Null while it is suspended or withheld.'),
  })
  .meta({ id: 'Version', description: 'One version of a claim with its content.' })

export const translationVersion = z
  .object({
    language: language.describe('The language that it is translated into.'),
    version: number.describe('The number of this version among those of the same language, from 1.'),
    of: number.nullable().describe('The version of the claim that it translates. Null while it is withheld.'),
    kind,
    note: text.nullable().describe('What changed and why. Null for the first version, and while it is told nowhere.'),
    publishedAt: instant.describe('When it was published.'),
    hash: hash.describe('The SHA-256 of `content` as canonical JSON (RFC 8785), in hexadecimal digits.'),
    suspended: z.boolean().describe('The version of the claim is stopped in an emergency; so is this.'),
    withheld: z.boolean().describe('The text of that version had to leave the record, and this with it.'),
    url: page.describe('The page for readers in that language, with every version.'),
    content: z
      .looseObject({ schema: z.int().positive().describe('The number of its schema.') })
      .nullable()
      .describe('What was reviewed and published, word for word. Null while it is suspended or withheld.'),
  })
  .meta({ id: 'TranslationVersion', description: 'One numbered version of a translation. It never changes.' })

export const correction = z
  .object({
    at: instant.describe('When it was published, or done.'),
    kind: z
      .enum(['clarification', 'correction', 'retraction', 'suspended', 'confirmed', 'lifted', 'withheld'])
      .describe(
        'A version that clarifies, corrects or retracts what was published before; or what was done to a version: "suspended" in an emergency, which a second person "confirmed" or "lifted"; or "withheld", since its text had to leave the record.',
      ),
    number: number.describe('The version that it made, or that it was done to.'),
    note: text
      .nullable()
      .describe('What was wrong, or why it is withheld. Null for suspensions, and for versions that are told nowhere.'),
    subject: z
      .enum(['claim', ...recordSubjects])
      .describe(
        'What it is about: a claim, a party, a topic, a page about the newsroom, its words for verdicts, a translation.',
      ),
    slug: slug.nullable().describe('Of the claim, party, topic or page. Null: it has none.'),
    title: text.nullable().describe("The claim's sentence, or a name, as it is now. Null: it is told nowhere."),
    language: language.nullable().describe('Of the title. Null: a name, which tells none.'),
    url: page.nullable().describe('Where readers find it. Null: nowhere by itself.'),
  })
  .meta({ id: 'Correction', description: 'What readers of an earlier version should know.' })

export const problem = z
  .object({
    type: z.literal('about:blank').describe('There is no more to read about it.'),
    title: text.describe('What is the matter.'),
    status: z.int().min(400).max(599).describe('The status of the answer.'),
    errors: z
      .array(z.object({ parameter: text.describe('Its name.'), detail: text.describe('What is wrong with it.') }))
      .optional()
      .describe('What is wrong with which parameter.'),
  })
  .meta({ id: 'Problem', description: 'Why there is no answer (RFC 9457).' })

/** A part of a list, and where the next one begins. */
export const pageOf = <T extends z.ZodType>(shape: T) =>
  z.object({
    data: z.array(shape).describe('The part that was asked for.'),
    next: text
      .nullable()
      .describe('The cursor of what follows: send it as `cursor`, with the same filters. Null: this is the end.'),
  })

export const pageOfFound = pageOf(foundClaim).extend({
  alsoLookedFor: z
    .array(text)
    .describe(
      'Words of the record that were looked for in place of asked ones that no claim has. Ask with `exact` without them.',
    ),
})

export type ClaimSummary = z.infer<typeof claimSummary>
export type FoundClaim = z.infer<typeof foundClaim>
export type VersionSummary = z.infer<typeof versionSummary>
export type Translation = z.infer<typeof translation>
export type TranslationVersion = z.infer<typeof translationVersion>
export type ClaimVersion = z.infer<typeof claimVersion>
export type Problem = z.infer<typeof problem>
export type Correction = z.infer<typeof correction>
