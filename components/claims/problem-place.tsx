import type { Problem } from '#lib/claims/gates'
import type { WorkingClaim } from '#lib/revisions/working-claim'

/** What is still missing at one place. */
export const problemsAt = (problems: Problem[], { kind, id }: Problem['at']) =>
  problems.filter(({ waiver, at }) => waiver === null && at.kind === kind && at.id === id)

/** Where the list of what is missing tells a problem. */
export const listPlace = ({ message, at }: Problem) => `problem-${message}-${at.id}`

/** Where on the page a problem is solved: something that takes the focus. */
export function solvingPlace(claim: WorkingClaim, { kind, id }: Problem['at']): string {
  if (kind === 'party') return `accused-${id}`
  if (kind === 'statement') return `statement-${id}`
  if (kind === 'citation') {
    const statement = claim.statements.find(({ citations }) => citations.some((citation) => citation.id === id))
    return statement ? `statement-${statement.id}` : `citation-${id}`
  }
  if (id === 'verdict' || id === 'finding' || id === 'rationale') return `verdict-${id}`
  if (id === 'statements') return 'add-statement-open'
  return id === 'citations' ? 'add-evidence-open' : `text-${id}`
}
