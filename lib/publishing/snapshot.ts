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
const language = text.describe('A BCP 47 tag.')
const edtf = text.describe('A date in EDTF (ISO 8601-2, level 1).')
const slug = text.describe('As in the address of its page.')

const party = z
  .strictObject({
    id: id.describe('By which statements name it.'),
    slug,
    name: text.describe('Its main name.'),
    kind: z.enum(partyKinds).describe('What it is.'),
    wikidataId: text.nullable().describe('Its item in Wikidata, such as "Q794".'),
    partOf: id.nullable().describe('The party that it belongs to.'),
    names: z
      .array(z.strictObject({ text: text.describe('A name.'), language }))
      .describe('Other names, each in its language: "جمهوری اسلامی ایران" (fa).'),
  })
  .meta({ id: 'ContentParty', description: 'Who speaks, as named when this was approved.' })

const webAddress = z.url({ protocol: /^https?$/ })

const source = z
  .strictObject({
    id: id.describe('By which citations name it.'),
    url: webAddress.nullable().describe('Where it was found on the web; null: it is on paper, or was handed in.'),
    title: text.describe('Its own title.'),
    publisher: text.describe('Who published it.'),
    author: text.nullable().describe('Who wrote it.'),
    published: edtf.nullable().describe('When it was published, in EDTF; null: undated.'),
    language,
    kind: z.enum(sourceKinds).describe('What it is.'),
    interest: text.nullable().describe('The interest that its publisher has in the matter.'),
    archivedUrl: webAddress.nullable().describe('Where an archive keeps it for readers.'),
  })
  .meta({ id: 'ContentSource', description: 'A document that the claim rests on.' })

const translation = z.strictObject({
  text: text.describe('The translated words.'),
  language,
  translator: text.describe('Who translated them.'),
})

const citation = z
  .strictObject({
    id: id.describe('By which the rationale names it.'),
    source: id.describe('One of `sources`.'),
    relation: z.enum(relations).describe('What the source does for what it is cited for.'),
    quotation: z
      .strictObject({
        exact: text.describe('The words as they stand in the kept text of the source (W3C TextQuoteSelector).'),
        prefix: z.string().describe('What stands before them there.'),
        suffix: z.string().describe('What stands after them there.'),
        start: z.int().nonnegative().describe('Where they begin (W3C TextPositionSelector), in UTF-16 units.'),
        end: z.int().positive().describe('Where they end; this unit is the first after them.'),
        translation: translation.nullable().describe('The words in another language.'),
        capture: z
          .strictObject({
            id: id.describe('The kept copy.'),
            textSha256: text.describe('The SHA-256 of its text.'),
            bytesSha256: text.nullable().describe('The SHA-256 of its bytes; null: frozen before schema 3.'),
            capturedAt: text.describe('When it was kept.'),
            method: z.enum(captureMethods).describe('How it was kept.'),
          })
          .describe('The copy of the source in which the words were found.'),
      })
      .nullable()
      .describe('The words quoted; null: the source is cited without any.'),
    locator: text.nullable().describe('Where in the source: a page, a minute.'),
    // lib/claims/origins.ts
    origin: z
      .union([
        z.strictObject({ name: text.describe('In words.') }),
        z.strictObject({ source: id.describe('One of `sources`.') }),
      ])
      .nullable()
      .describe('Where the source itself has it from; null: from itself.'),
  })
  .meta({ id: 'Citation', description: 'What ties a statement, or the claim, to a source.' })

const words = z.discriminatedUnion('wording', [
  z.strictObject({
    wording: z.literal('quoted').describe('Exactly these words stand in a cited source.'),
    text: text.describe('What was said, in its own language.'),
    language,
    translation: translation.nullable().describe('The words in another language.'),
  }),
  z.strictObject({
    wording: z.literal('reported').describe("The newsroom's own words."),
    text: text.describe('What was said, as the newsroom tells it.'),
    language,
  }),
])

const statement = z
  .strictObject({
    id: id.describe('By which others, and the rationale, name it.'),
    party: id.describe('Who speaks: one of `parties`.'),
    stance: z.enum(stances).describe('How the party stands to the claim.'),
    repliesTo: id.nullable().describe('The statement that it answers.'),
    office: text.nullable().describe('The office that the speaker held at the time.'),
    said: edtf.nullable().describe('When it was said, in EDTF; null: unknown.'),
    venue: text.nullable().describe('Where it was said.'),
    words: words.describe('What was said.'),
    citations: z.array(citation).describe('What it stands on.'),
  })
  .meta({ id: 'ContentStatement', description: 'A dated position of one party on the claim.' })

const related = z.strictObject({
  relation: z.enum(claimRelationKinds).describe('How this claim stands to the other.'),
  claim: id.describe("The other claim's id."),
  slug,
  sentence: text.describe('The other claim, as it stood in public when this was frozen.'),
  language,
})

/** One time that an accused party was asked. */
const replyRequest = z.strictObject({
  id: z.guid().describe('The id of this request.'),
  on: edtf.describe('When it was sent, in EDTF.'),
  via: text.describe('How it was sent.'),
  until: z.iso
    .date()
    .nullable()
    .describe('The last day on which an answer was waited for, YYYY-MM-DD; null: no day was set.'),
  answered: z.boolean().describe('Whether an answer came.'),
  answeredOn: edtf.nullable().describe('When it came, in EDTF.'),
  outcome: text.nullable().describe('What came back, or what became of it.'),
})

/**
 * A claim as the public sees it: the only contract between desk and public side. Frozen at submission as RFC 8785
 * text; the reviewer approves the SHA-256 of that text and publishing copies it. Number, times and people stay outside.
 * Arrays are in reading order. Versions are upgraded on reading, never rewritten.
 */
export const publishedClaim = z.strictObject({
  schema: z.literal(4).describe('The number of this schema.'),
  id: id.describe("The claim's id."),
  slug,
  kind: z.enum(publicationKinds).describe('What this version is to the one before it.'),
  note: text.nullable().describe('What changed and why, for the reader; null only for the first version.'),
  mergedInto: z
    .strictObject({ claim: id.describe("The other claim's id."), slug })
    .nullable()
    .describe("Of a retraction: the published claim that takes this one's place."),
  language,
  sentence: text.describe('The claim in one sentence.'),
  context: text.nullable().describe('What one has to know to understand the claim, in Markdown.'),
  firstMade: edtf.nullable().describe('When the claim was first made, in EDTF; null: unknown.'),
  topics: z
    .array(z.strictObject({ id: id.describe("The topic's id."), slug, title: text.describe('Its title.'), language }))
    .describe('The dossiers that it belongs to.'),
  related: z.array(related).describe('Other published claims, and how this one stands to them.'),
  verdict: z.enum(verdicts).describe('What the newsroom finds.'),
  finding: text.describe('The finding in one sentence.'),
  // lib/markdown/markdown.ts
  rationale: text.describe('The reasons, in Markdown, with references to statements and citations by id.'),
  wouldChange: text
    .nullable()
    .describe('What evidence would change the verdict; null: not told, or frozen before schema 4.'),
  recheckOn: z.iso.date().nullable().describe('The day on which to check again, YYYY-MM-DD.'),
  statements: z.array(statement).describe('What the parties say.'),
  citations: z.array(citation).describe('Evidence about the claim itself.'),
  accused: z
    .array(
      z.strictObject({
        party: id.describe('One of `parties`.'),
        requests: z.array(replyRequest).describe('Each time that it was asked for a reply.'),
      }),
    )
    .describe('Whom the claim accuses.'),
  waivers: z
    .array(
      z.strictObject({
        gate: z.enum(gates).describe('What could not be met.'),
        reason: text.describe('Why.'),
      }),
    )
    .describe("What the newsroom's own rules ask for and could not be met, each with its reason."),
  parties: z.array(party).describe('Every party named above by id.'),
  sources: z.array(source).describe('Every source named above by id.'),
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
