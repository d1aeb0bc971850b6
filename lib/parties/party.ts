export const partyKinds = ['state', 'agency', 'office_holder', 'organisation', 'group'] as const
export type PartyKind = (typeof partyKinds)[number]

/** Letters that Arabic and Persian keyboards write differently, and joiners that are not seen. */
const variants: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', '\u0640': '', '\u200c': '', '\u200d': '' }

/**
 * The form under which a name is stored for finding: compatibility-decomposed, without marks, lower case, inner white
 * space single. Finds "Araghchi" for "ARAGHCHI", "Ιράν" for "ΙΡΑΝ", "Иран" for "иран" and "ایران" for "ايران".
 */
export function foldName(name: string): string {
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ς/g, 'σ')
  return bare
    .replace(/[يىكة\u0640\u200c\u200d]/g, (letter) => variants[letter] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

type Member = { id: string; partOf: string | null }

/** Does what the speaker said count as the party's own word: the same, a part of it, or what it is part of? */
export const hasSpoken = (parties: readonly Member[], speaker: string, party: string) =>
  isWithin(parties, speaker, party) || isWithin(parties, party, speaker)

/** Is a party the other, or part of it, at whatever depth? */
function isWithin(parties: readonly Member[], part: string, whole: string): boolean {
  const seen = new Set<string>()
  for (let id: string | null = part; id && !seen.has(id); ) {
    if (id === whole) return true
    seen.add(id)
    const party = parties.find((each) => each.id === id)
    id = party?.partOf ?? null
  }
  return false
}
