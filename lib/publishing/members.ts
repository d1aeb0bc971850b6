/** A party and all its parts: what any of them says is a position of its. */
export const membersOf = ({ partyId, parts }: { partyId: string; parts: readonly { partyId: string }[] }) => [
  partyId,
  ...parts.map((part) => part.partyId),
]
