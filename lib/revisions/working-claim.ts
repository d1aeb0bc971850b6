import type { ClaimState, PublicationKind } from '#lib/claims/claim'
import type { PublishedCitation, PublishedClaim, PublishedStatement } from '#lib/publishing/snapshot'

/** `proven`: the words still stand in the capture's text. */
export type WorkingCitation = Omit<PublishedCitation, 'quotation'> & {
  quotation: (NonNullable<PublishedCitation['quotation']> & { proven: boolean }) | null
}
export type WorkingStatement = Omit<PublishedStatement, 'citations'> & { citations: WorkingCitation[] }

/** The working revision as the desk sees it: a snapshot in the making, in which the verdict may still be missing. */
export type WorkingClaim = Omit<
  PublishedClaim,
  'schema' | 'kind' | 'note' | 'mergedInto' | 'verdict' | 'finding' | 'rationale' | 'statements' | 'citations'
> & {
  state: ClaimState
  version: number
  verdict: PublishedClaim['verdict'] | null
  finding: string | null
  rationale: string | null
  statements: WorkingStatement[]
  citations: WorkingCitation[]
  /** Sources of it that nobody has described yet. */
  undescribed: string[]
  /** By citation the newest capture of its source, where that no longer has the words; the one it names goes on proving them. */
  gone: Record<string, string>
}

/** The content that would be published from a working revision. Its missing parts are for the gates to name. */
export function snapshotOf(
  claim: WorkingClaim,
  kind: PublicationKind,
  note: string | null,
  mergedInto: PublishedClaim['mergedInto'] = null,
): PublishedClaim {
  const { state: _state, version: _version, undescribed: _undescribed, gone: _gone, ...content } = claim
  const citation = ({ quotation, ...rest }: WorkingCitation): PublishedCitation => {
    if (!quotation) return { ...rest, quotation: null }
    const { proven: _proven, ...words } = quotation
    return { ...rest, quotation: words }
  }
  return {
    ...content,
    schema: 4,
    kind,
    note,
    mergedInto,
    verdict: content.verdict as PublishedClaim['verdict'],
    finding: content.finding ?? '',
    rationale: content.rationale ?? '',
    statements: content.statements.map((each) => ({ ...each, citations: each.citations.map(citation) })),
    citations: content.citations.map(citation),
  }
}
