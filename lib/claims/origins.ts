import { foldName } from '#lib/parties/party'
import type { GateSubject } from './gates.ts'

export const allCitations = (claim: Pick<GateSubject, 'citations' | 'statements'>) => [
  ...claim.citations,
  ...claim.statements.flatMap((statement) => statement.citations),
]

/** Where the citations that bear on the finding have it from: ten outlets that quote one briefing are one origin. */
export function origins(claim: GateSubject): Set<string> {
  const publishers = new Map(claim.sources.map((source) => [source.id, source.publisher]))
  const bearing = allCitations(claim).filter((citation) => citation.relation !== 'context')
  return new Set(
    bearing.map(({ origin, source }) => {
      const from = origin && 'source' in origin ? origin.source : source
      return foldName(origin && 'name' in origin ? origin.name : '') || foldName(publishers.get(from) ?? '') || from
    }),
  )
}

type Source = { id: string; publisher: string; title: string }

/** Where a source has it from, in one line. */
export function originName(origin: { name: string } | { source: string }, sources: readonly Source[]): string {
  if ('name' in origin) return origin.name
  const source = sources.find(({ id }) => id === origin.source)
  return source ? `${source.publisher}: ${source.title}` : ''
}
