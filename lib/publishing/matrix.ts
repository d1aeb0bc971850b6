import { type PartyKind, partyKinds } from '#lib/parties/party'

type Position = {
  claimId: string
  statementId: string
  party: { id: string; slug: string; name: string; kind: PartyKind }
  saidEarliest: string | null
}

/** Parties beside each other, states first and then who speaks on most claims; for each claim the latest position of each. */
export type Matrix<P extends Position> = { parties: P['party'][]; latest: Map<string, Map<string, P>> }

/** `positions` of a claim come by date, those without one last. */
export function matrixOf<P extends Position>(positions: readonly P[]): Matrix<P> {
  const latest = new Map<string, Map<string, P>>()
  const parties = new Map<string, P['party']>()
  for (const position of positions) {
    const { claimId, party } = position
    const ofClaim = latest.get(claimId) ?? new Map<string, P>()
    const before = ofClaim.get(party.id)
    // Without a date nobody knows whether it is the latest.
    if (!before || position.saidEarliest !== null || before.saidEarliest === null) ofClaim.set(party.id, position)
    latest.set(claimId, ofClaim)
    if (!parties.has(party.id)) parties.set(party.id, party)
  }
  const spokenOn = (id: string) => [...latest.values()].filter((ofClaim) => ofClaim.has(id)).length
  const counted = [...parties.values()].map((party) => ({ party, claims: spokenOn(party.id) }))
  counted.sort(
    (one, other) =>
      partyKinds.indexOf(one.party.kind) - partyKinds.indexOf(other.party.kind) ||
      other.claims - one.claims ||
      compare(one.party.name, other.party.name),
  )
  return { parties: counted.map(({ party }) => party), latest }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
