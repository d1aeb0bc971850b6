import { z } from 'zod'
import { publicationKinds } from '#lib/claims/claim'
import { partyKinds } from '#lib/parties/party'
import { relations, sourceKinds } from '#lib/sources/source'
import { stances, wordings } from '#lib/statements/statement'
import { address, edtf, instant, language, number, page, slug, text } from './shapes.ts'

/** What the interface for machines answers about topics, parties and sources. */

const id = z.uuid().describe('It never changes.')
const claims = z.int().nonnegative().describe('How many live claims name it.')
const changedAt = instant.describe('When something of it was last published.')
const api = address.describe('All of it, in this interface.')
const retracted = z.boolean().describe('The newsroom took its own description back.')
const recordSlug = text.describe('As in the address of its page. An earlier one leads to the present one.')

const versions = z
  .array(
    z.object({
      number,
      kind: z.enum(publicationKinds).describe('What this version is to the one before it.'),
      note: text.nullable().describe('What changed and why.'),
      publishedAt: instant.describe('When it was published.'),
      hash: text.describe('The SHA-256 of its content, in hexadecimal digits.'),
    }),
  )
  .describe('Every version of its own, the newest first. None: it is known from claims alone.')

const topicFields = { id, slug: recordSlug, title: text.describe('What it is called.'), language, retracted, url: page }

export const topicSummary = z
  .object({ ...topicFields, claims, changedAt, api })
  .meta({ id: 'TopicSummary', description: 'A dossier of claims that belong together, in short.' })

export const topic = z
  .object({
    ...topicFields,
    introduction: text.nullable().describe('What it is about, in Markdown.'),
    claims: address.describe('Its claims, in this interface.'),
    versions,
  })
  .meta({ id: 'Topic', description: 'A dossier of claims that belong together.' })

const named = { id, slug: recordSlug, name: text.describe('Its main name.') }

const partyFields = {
  ...named,
  kind: z.enum(partyKinds).describe('What it is.'),
  names: z.array(z.object({ text: text.describe('A name.'), language })).describe('Other names, each in its language.'),
  wikidataId: text.nullable().describe('Its item in Wikidata, such as "Q794".'),
  retracted,
  url: page,
}

export const partySummary = z
  .object({
    ...partyFields,
    partOf: z.uuid().nullable().describe('The id of the party that it belongs to.'),
    claims,
    changedAt,
    api,
  })
  .meta({ id: 'PartySummary', description: 'Who speaks, in short.' })

const relatives = z.array(z.object(named))

export const party = z
  .object({
    ...partyFields,
    partOf: relatives.describe('What it is part of, the nearest first.'),
    parts: relatives.describe('All that is part of it.'),
    claims: address.describe('The claims that name it, in this interface.'),
    statements: address.describe('What it and its parts said, in this interface.'),
    versions,
  })
  .meta({ id: 'Party', description: 'Who speaks: a state, an agency, an office-holder, an organisation, a group.' })

export const statement = z
  .object({
    id,
    claim: slug.describe("The claim's slug."),
    party: z.object(named).describe('Who speaks.'),
    stance: z.enum(stances).describe('How the party stands to the claim.'),
    changedFrom: z
      .enum(stances)
      .nullable()
      .describe('How the same party stood to the same claim before. Null: the same, or this is its first word on it.'),
    office: text.nullable().describe('The office that the speaker held at the time.'),
    said: edtf.nullable().describe('When it was said, in EDTF. Null: not known.'),
    venue: text.nullable().describe('Where it was said.'),
    wording: z
      .enum(wordings)
      .describe(
        '"quoted": exactly these words stand in a source that the newsroom kept. "reported": the words of the newsroom.',
      ),
    text: text.describe('What was said.'),
    language,
  })
  .meta({
    id: 'Statement',
    description: "A dated position of a party on a claim, as the claim's newest version has it.",
  })

const sourceFields = {
  id,
  address: text.nullable().describe('Where it was found on the web. Null: it is on paper, or was handed in.'),
  archivedUrl: text.nullable().describe('Where an archive keeps it.'),
  title: text.describe('Its own title.'),
  publisher: text.describe('Who published it.'),
  author: text.nullable().describe('Who wrote it.'),
  published: edtf.nullable().describe('When it was published, in EDTF. Null: undated.'),
  language,
  kind: z.enum(sourceKinds).describe('What it is.'),
  interest: text.nullable().describe('The interest that its publisher has in the matter.'),
  url: page,
}

export const sourceSummary = z
  .object({ ...sourceFields, claims, changedAt, api })
  .meta({ id: 'SourceSummary', description: 'A document that claims rest on, and how many do.' })

export const source = z
  .object({ ...sourceFields, uses: address.describe('Where it is used, in this interface.') })
  .meta({ id: 'Source', description: 'A document that claims rest on, as the newest of them has it.' })

export const sourceUse = z
  .object({
    claim: slug.describe("The claim's slug."),
    citations: z
      .array(
        z.object({
          relation: z.enum(relations).describe('What the source does for what it is cited for.'),
          statement: z
            .object({
              id,
              stance: z.enum(stances).describe('The stance taken.'),
              party: z.object(named).describe('Who speaks.'),
            })
            .nullable()
            .describe('The statement that it is cited for. Null: the claim itself.'),
          quotation: text.nullable().describe('The words quoted from it. Null: none are.'),
          locator: text.nullable().describe('Where in it: a page, a minute.'),
        }),
      )
      .describe('Each time that the claim cites it.'),
  })
  .meta({ id: 'SourceUse', description: 'A claim that uses a source, and what for.' })

export type Shape = {
  topicSummary: z.infer<typeof topicSummary>
  topic: z.infer<typeof topic>
  partySummary: z.infer<typeof partySummary>
  party: z.infer<typeof party>
  statement: z.infer<typeof statement>
  sourceSummary: z.infer<typeof sourceSummary>
  source: z.infer<typeof source>
  sourceUse: z.infer<typeof sourceUse>
}
