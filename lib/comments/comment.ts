/** What a comment is about: the claim as a whole, one of its fields, a statement or a citation. */
export const commentTargets = ['claim', 'field', 'statement', 'citation'] as const
export type CommentTarget = (typeof commentTargets)[number]
