import type { Proposal, ProposedField } from '#lib/intakes/intake'
import type { FormValues } from '#lib/working-copies/working-copy'
import { sourceInput } from './input.ts'
import type { SourceKind } from './source.ts'

/** A source as its form shows it. */
export type Recorded = {
  title: string
  publisher: string
  url: string | null
  author: string | null
  published: string | null
  language: string
  kind: SourceKind
  interest: string | null
  archivedUrl: string | null
  neverFetch: boolean
}

/** What the form of a source says when nobody has typed. */
export const sourceValues = (source: Recorded): FormValues => ({
  title: source.title,
  publisher: source.publisher,
  url: source.url ?? '',
  author: source.author ?? '',
  published: source.published ?? '',
  language: source.language,
  kind: source.kind,
  interest: source.interest ?? '',
  archivedUrl: source.archivedUrl ?? '',
  neverFetch: source.neverFetch ? 'yes' : '',
})

/** What a document says of itself, as far as the form takes it. */
export const takenProposals = (proposals: readonly Proposal[]) =>
  proposals.filter(({ field, value }) => value !== '' && sourceInput.shape[field].safeParse(value).success)

/**
 * The same, of one that nobody has described yet: what its document says of itself stands in the fields already, and what
 * only told it from others in a list does not.
 */
export function proposedRecord<Source extends Recorded & { described: boolean }>(
  source: Source,
  proposals: readonly Proposal[],
): Source {
  if (source.described) return source
  const first = (field: ProposedField) => takenProposals(proposals).find((one) => one.field === field)?.value
  return {
    ...source,
    title: first('title') ?? '',
    publisher: first('publisher') ?? '',
    author: first('author') ?? null,
    published: first('published') ?? null,
    language: first('language') ?? '',
    kind: (first('kind') as SourceKind | undefined) ?? source.kind,
    url: source.url ?? first('url') ?? null,
  }
}
