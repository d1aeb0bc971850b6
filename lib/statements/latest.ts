import { parseEdtf } from '#lib/dates/edtf'
import { type Stance, stances } from './statement.ts'

type Said = { party: string; stance: Stance; said: string | null }

/** Who stands where now: for each stance the latest statement of each party that takes it. Of two of one day the later counts. */
export function latestByStance<S extends Said>(statements: readonly S[]): { stance: Stance; statements: S[] }[] {
  const latest = new Map<string, S>()
  for (const statement of statements) {
    const before = latest.get(statement.party)
    // Without a date nobody knows whether it is the latest.
    if (!before || earliest(statement) >= earliest(before)) latest.set(statement.party, statement)
  }
  return stances
    .map((stance) => ({ stance, statements: [...latest.values()].filter((each) => each.stance === stance) }))
    .filter((each) => each.statements.length > 0)
}

const earliest = ({ said }: Said) => (said && parseEdtf(said)?.earliest) || ''
