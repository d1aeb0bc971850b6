import { z } from 'zod'
import 'zod-openapi'
import { publicationKinds, verdicts } from '#lib/claims/claim'
import { partyKinds } from '#lib/parties/party'
import { publishedClaim } from '#lib/publishing/snapshot'
import { relations, sourceKinds } from '#lib/sources/source'
import { stances, wordings } from '#lib/statements/statement'

/** What the interface for machines answers. The same schemas make its description (openapi.ts) and check its answers in tests. */

const id = z.uuid()
const text = z.string()
const instant = z.iso.datetime()
const address = z.url({ protocol: /^https?$/ })
const language = text.describe('A BCP 47 tag, such as "en" or "fa".')
const edtf = text.describe('A date in EDTF (ISO 8601-2, level 1), such as "2025-01-17", "2025-01" or "2024-12~".')
const number = z.int().positive().describe("The version's number, from 1.")
const kind = z.enum(publicationKinds).describe('What this version is to the one before it.')
const slug = text.describe('Lower-case ASCII words joined by hyphens, one for all languages; it never changes.')
const page = address.describe('The page for readers, in English.')

export const claimStates = ['live', 'retracted', 'suspended', 'withheld'] as const

const state = z
  .enum(claimStates)
  .describe(
    '"live": it stands. "retracted": the newsroom took it back, and its last version says why. "suspended": stopped in an emergency; verdict and finding are told nowhere until that is settled. "withheld": its text had to leave the record, by a decision of two people; number and hash stay.',
  )

export const claimSummary = z
  .object({
    id: id.describe("The claim's id, in all its versions."),
    slug,
    url: page,
    data: address.describe('The whole claim, in this interface.'),
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
    firstMade: edtf.nullable().describe('When the claim was first made, in EDTF. Null: not known.'),
    firstPublishedAt: instant.describe('When the first version was published.'),
    publishedAt: instant.describe('When the newest version was published.'),
  })
  .meta({ id: 'ClaimSummary', description: 'The newest version of a claim, in short.' })

export const versionSummary = z
  .object({
    number,
    kind,
    note: text
      .nullable()
      .describe('What changed and why. Null for the first version, and while it is suspended or withheld.'),
    publishedAt: instant,
    hash: text
      .regex(/^[0-9a-f]{64}$/)
      .describe('The SHA-256 of its content as canonical JSON (RFC 8785), in hexadecimal digits.'),
    suspended: z.boolean().describe('Stopped in an emergency: its content is told nowhere meanwhile.'),
    withheld: text.nullable().describe('Why its content had to leave the record. Null: it did not.'),
    withheldAt: instant.nullable(),
    url: page,
    data: address.describe('The whole version, in this interface.'),
  })
  .meta({ id: 'VersionSummary', description: 'One numbered version of a claim. It never changes.' })

export const content = z.union([publishedClaim, z.looseObject({ schema: z.int().positive() })]).meta({
  id: 'Content',
  description:
    'What was reviewed and published, word for word, in the schema that it was approved in: the number in `schema`. Its canonical JSON (RFC 8785) has the SHA-256 `hash`. The newest schema is described here; earlier ones differ in details.',
})

export const claimVersion = z
  .object({
    slug,
    ...versionSummary.shape,
    newest: number.describe('The number of the newest version: this one is replaced if it is another.'),
    claim: content.nullable().describe('The content. Null while it is suspended or withheld.'),
  })
  .meta({ id: 'Version', description: 'One version of a claim with its content.' })

export const topicSummary = z
  .object({ id, slug, title: text, language, url: page, data: address.describe('The whole topic, in this interface.') })
  .meta({ id: 'TopicSummary', description: 'A dossier of claims that belong together.' })

export const partySummary = z
  .object({
    id,
    slug,
    name: text,
    kind: z.enum(partyKinds),
    url: page,
    data: address.describe('The whole party, in this interface.'),
  })
  .meta({
    id: 'PartySummary',
    description: 'Who speaks: a state, an agency, an office-holder, an organisation, a group.',
  })

export const statement = z
  .object({
    id,
    claim: slug.describe("The claim's slug."),
    party: slug.describe('The slug of the party that speaks.'),
    stance: z.enum(stances).describe('How the party stands to the claim.'),
    office: text.nullable().describe('The office that the speaker held at the time.'),
    said: edtf.nullable().describe('When it was said, in EDTF. Null: not known.'),
    venue: text.nullable(),
    wording: z
      .enum(wordings)
      .describe(
        '"quoted": exactly these words stand in a source that the newsroom kept. "reported": the newsroom\'s own words.',
      ),
    text,
    language,
  })
  .meta({
    id: 'Statement',
    description: "A dated position of one party on one claim, as the claim's newest version has it.",
  })

export const correction = z
  .object({
    claim: slug.nullable().describe("The claim's slug."),
    url: page.describe('The page of this version.'),
    number,
    kind,
    note: text.nullable().describe('What changed and why.'),
    publishedAt: instant,
  })
  .meta({ id: 'Correction', description: 'A version that clarifies, corrects or retracts what was published before.' })

export const sourceUse = z
  .object({
    claim: slug.describe("The claim's slug."),
    statement: id.nullable().describe('The statement that it stands for. Null: the claim itself.'),
    relation: z.enum(relations),
    quotation: text.nullable().describe('The words quoted from it.'),
    locator: text.nullable().describe('Where in it: a page, a minute.'),
  })
  .meta({ id: 'SourceUse' })

export const source = z
  .object({
    id,
    url: page,
    address: text.nullable().describe('Where it was found on the web. Null: it is on paper, or was handed in.'),
    archivedUrl: text.nullable().describe('Where an archive keeps it.'),
    title: text,
    publisher: text,
    author: text.nullable(),
    published: edtf.nullable(),
    language,
    kind: z.enum(sourceKinds),
    interest: text.nullable().describe('The interest that its publisher has in the matter.'),
  })
  .meta({ id: 'Source', description: 'A document that claims rest on, as the newest claim has it.' })

export const problem = z
  .object({
    type: z.literal('about:blank'),
    title: text,
    status: z.int().min(400).max(599),
    errors: z
      .array(z.object({ parameter: text, detail: text }))
      .optional()
      .describe('What is wrong with which parameter.'),
  })
  .meta({ id: 'Problem', description: 'Why there is no answer (RFC 9457).' })

/** A part of a list, and where the next one begins. */
export const pageOf = <T extends z.ZodType>(shape: T) =>
  z.object({
    data: z.array(shape),
    next: text
      .nullable()
      .describe('The cursor of what follows: send it as `cursor`, with the same filters. Null: this is the end.'),
  })

export type ClaimSummary = z.infer<typeof claimSummary>
export type VersionSummary = z.infer<typeof versionSummary>
export type ClaimVersion = z.infer<typeof claimVersion>
export type Problem = z.infer<typeof problem>
