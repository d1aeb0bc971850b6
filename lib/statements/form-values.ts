import type { WorkingClaim } from '#lib/revisions/working-claim'
import { labelOf } from '#lib/working-copies/merge'
import type { FormValues } from '#lib/working-copies/working-copy'

/** What the form of a statement says when nobody has typed; null when the claim has no such statement. */
export function statementValues(claim: WorkingClaim, id: string): FormValues | null {
  const statement = claim.statements.find((one) => one.id === id)
  if (!statement) return null
  const { party, stance, said, office, venue, repliesTo, words } = statement
  const translation = words.wording === 'quoted' ? words.translation : null
  return {
    'statement.party': party,
    [labelOf('statement.party')]: claim.parties.find((one) => one.id === party)?.name ?? '',
    'statement.stance': stance,
    'statement.said': said ?? '',
    'statement.office': office ?? '',
    'statement.venue': venue ?? '',
    'statement.repliesTo': repliesTo ?? '',
    'statement.wording': words.wording,
    'statement.words': words.text,
    'statement.language': words.language,
    'statement.translation': translation?.text ?? '',
    'statement.translationLanguage': translation?.language ?? '',
    'statement.translator': translation?.translator ?? '',
  }
}
