export const partyKinds = ['state', 'agency', 'office_holder', 'organisation', 'group'] as const
export type PartyKind = (typeof partyKinds)[number]

/**
 * The form under which a name is stored for finding: compatibility-decomposed, without marks, lower case, inner white
 * space single. Finds "Araghchi" for "ARAGHCHI", "Ιράν" for "ΙΡΑΝ" and "Иран" for "иран".
 */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ς/g, 'σ').replace(/\s+/g, ' ').trim()
}
