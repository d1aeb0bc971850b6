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
    bearing.map(({ origin, source }) => foldName(origin ?? '') || foldName(publishers.get(source) ?? '') || source),
  )
}
