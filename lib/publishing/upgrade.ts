import { createHash } from 'node:crypto'
import { fromPlainText } from '#lib/markdown/markdown'

/** The part of schema 1 that schema 2 tells otherwise. */
type First = {
  schema: 1
  id: string
  context: string | null
  rationale: string
  accused: { party: string; asked: { on: string; via: string; outcome: string | null } | null }[]
}

/** A stored content of any schema in the words of the newest one. What is stored stays as it is. */
export function upgraded(content: { schema: number }): unknown {
  return content.schema === 1 ? fromFirst(content as First) : content
}

/** Schema 1 had plain texts, one record of asking for each accused party, and no related claims. */
const fromFirst = ({ context, rationale, accused, ...rest }: First) => ({
  ...rest,
  schema: 2,
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
