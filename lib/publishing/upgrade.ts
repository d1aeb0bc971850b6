import { createHash } from 'node:crypto'
import { fromPlainText } from '#lib/markdown/markdown'

/** The part of schema 1 that schema 2 tells otherwise. */
type First = Omit<Second, 'schema' | 'accused'> & {
  schema: 1
  id: string
  context: string | null
  rationale: string
  accused: { party: string; asked: { on: string; via: string; outcome: string | null } | null }[]
}

/** The part of schema 2 that schema 3 tells otherwise. */
type Second = {
  schema: 2
  statements: { citations: SecondCitation[] }[]
  citations: SecondCitation[]
  sources: object[]
}
type SecondCitation = { quotation: { capture: object } | null; origin: string | null }

/** A stored content of any schema in the words of the newest one. What is stored stays as it is. */
export function upgraded(content: { schema: number }): unknown {
  if (content.schema === 1) return fromThird(fromSecond(fromFirst(content as First)))
  if (content.schema === 2) return fromThird(fromSecond(content as Second))
  return content.schema === 3 ? fromThird(content) : content
}

/** Schema 3 told neither what would change the verdict nor which claim took a retracted one's place. */
const fromThird = (content: object) => ({ ...content, schema: 4, wouldChange: null, mergedInto: null })

/** Schema 2 had origins in words alone, no translations of quotations, and knew neither a capture's bytes nor an archive. */
const fromSecond = ({ statements, citations, sources, ...rest }: Second) => ({
  ...rest,
  schema: 3,
  statements: statements.map((each) => ({ ...each, citations: each.citations.map(fromSecondCitation) })),
  citations: citations.map(fromSecondCitation),
  sources: sources.map((each) => ({ ...each, archivedUrl: null })),
})

const fromSecondCitation = ({ quotation, origin, ...rest }: SecondCitation) => ({
  ...rest,
  quotation: quotation && { ...quotation, translation: null, capture: { ...quotation.capture, bytesSha256: null } },
  origin: origin === null ? null : { name: origin },
})

/** Schema 1 had plain texts, one record of asking for each accused party, and no related claims. */
const fromFirst = ({ context, rationale, accused, ...rest }: First) => ({
  ...rest,
  schema: 2 as const,
  context: context === null ? null : fromPlainText(context),
  rationale: fromPlainText(rationale),
  related: [],
  accused: accused.map(({ party, asked }) => ({
    party,
    requests: asked
      ? [{ id: requestId(rest.id, party), ...asked, until: null, answered: false, answeredOn: null }]
      : [],
  })),
})

/** The same that the migration gave to the record on the desk (db/migrations, snapshot_schema_2). */
const requestId = (claim: string, party: string) =>
  createHash('md5')
    .update(`${claim} ${party}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
