/** How one claim stands to another. Variants ("up to 12,000", "about 10,000") make a family and stay claims of their own. */
export const claimRelationKinds = ['variant_of', 'narrower_than', 'contradicts', 'supersedes'] as const
export type ClaimRelationKind = (typeof claimRelationKinds)[number]
